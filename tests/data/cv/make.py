"""Makes the CVs beside this file: each of the people in many layouts, and the profile that is expected of all of them.

    python tests/data/cv/make.py

The files are kept, so that a test reads what a reader once read; run this after changing people or layouts.
"""

import json
import sys
import tomllib
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

import layouts_abroad  # noqa: E402
import layouts_boxes  # noqa: E402
import layouts_columns  # noqa: E402
import layouts_office  # noqa: E402
import layouts_pdf  # noqa: E402

Person = dict[str, Any]


def main() -> None:
    people = tomllib.loads((HERE / "people.toml").read_text("utf-8"))
    for language, person in people.items():
        folder = HERE / language
        folder.mkdir(exist_ok=True)
        for old in folder.iterdir():
            old.unlink()
        for layouts in (layouts_pdf, layouts_columns, layouts_office, layouts_boxes, layouts_abroad):
            for name, draw in layouts.LAYOUTS.items():
                draw(person, folder / name)
        expected = json.dumps(expected_of(person), ensure_ascii=False, indent=1) + "\n"
        (folder / "expected.json").write_text(expected, "utf-8")


def expected_of(person: Person) -> Person:
    city = person["place"].partition(",")[0]
    return {
        "name": person["name"],
        "label": person["label"],
        "email": person["email"],
        "phone": person["phone"],
        "city": city,
        "summary": person["summary"],
        "work": [
            {"position": job["position"], "name": job["name"], "startDate": job["start"], "endDate": job.get("end", "")}
            for job in person["work"]
        ],
        "highlights": [point for job in person["work"] for point in job["points"]],
        "education": [
            {
                "institution": school["institution"],
                "studyType": school["studyType"],
                "area": school["area"],
                "endDate": school["end"],
            }
            for school in person["education"]
        ],
        "languages": [{"language": name, "fluency": level} for name, level in person["languages"]],
        "skills": person["skills"],
        "certificates": [name for name, *_ in person["certificates"]],
    }


if __name__ == "__main__":
    main()
