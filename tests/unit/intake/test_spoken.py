from tpmmatch.intake.spoken import language_name


def test_languages_by_code() -> None:
    assert [language_name(code) for code in ("de", "DE-at", "en_GB", "tlh")] == ["German", "German", "English", "tlh"]
