"""The bootstrap, on a small project in place of ours: it has nothing to download, and tells how it was started."""

import ast
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

RUN = Path(__file__).resolve().parents[2] / "run.py"
PYPROJECT = """\
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]
"""
# What pip asks a project for, without any build tool: a wheel with the program in it.
BACKEND = '''\
import zipfile

FILES = {
    "tpmmatch.py": """
import sys
def main():
    print("started with", sys.argv[1:])
    return 7 if "fail" in sys.argv else 0
""",
    "pytest.py": """
import os, sys
print("tests with", sys.argv[1:], os.environ["QT_QPA_PLATFORM"], os.getcwd())
sys.exit(5)
""",
    "tpmmatch-1.dist-info/METADATA": "Metadata-Version: 2.1\\nName: tpmmatch\\nVersion: 1\\nProvides-Extra: test\\n",
    "tpmmatch-1.dist-info/WHEEL": "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n",
    "tpmmatch-1.dist-info/entry_points.txt": "[console_scripts]\\ntpmmatch = tpmmatch:main\\n",
    "tpmmatch-1.dist-info/RECORD": "",
}

def build_editable(folder, config_settings=None, metadata_directory=None):
    with zipfile.ZipFile(f"{folder}/tpmmatch-1-py3-none-any.whl", "w") as wheel:
        for name, text in FILES.items():
            wheel.writestr(name, text)
    return "tpmmatch-1-py3-none-any.whl"
'''
CTRL_C = "import os, signal\nos.killpg(os.getpgrp(), signal.SIGINT)\nsignal.pause()\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return made_in(tmp_path)


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that has been started before."""
    project = made_in(tmp_path_factory.mktemp("ready"))
    assert start(project, "people").returncode == 0
    return project


def made_in(place: Path) -> Path:
    folder = place / "a project"
    folder.mkdir()
    shutil.copy(RUN, folder)
    (folder / "pyproject.toml").write_text(PYPROJECT)
    (folder / "backend.py").write_text(BACKEND)
    return folder


@pytest.fixture
def bootstrap() -> ModuleType:
    spec = importlib.util.spec_from_file_location("bootstrap", RUN)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def start(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Start it as on a machine without a display, from another folder, in a group of its own as a shell would."""
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return subprocess.run(
        [sys.executable, project / "run.py", *arguments],
        cwd=project.parent,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        start_new_session=True,
    )


@pytest.mark.slow
def test_it_sets_up_once_and_again_after_an_upgrade(project: Path) -> None:
    first = start(project, "people", "list")
    assert first.stdout == "started with ['people', 'list']\n"
    assert first.stderr == "Setting up TPM Match (once, about a minute)…\n"
    assert first.returncode == 0
    assert start(project, "people").stderr == ""
    (project / "pyproject.toml").write_text(PYPROJECT + "\n[project]\nname = 'tpmmatch'\nversion = '1'\n")
    assert "Setting up" in start(project, "people").stderr


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has machines without a display")
def test_without_a_display_it_does_the_main_job(ready: Path) -> None:
    done = start(ready)
    assert done.stdout == "started with ['demo']\n"
    assert "There is no display here, so the window can't open." in done.stderr


@pytest.mark.slow
def test_the_exit_code_is_the_program_s(ready: Path) -> None:
    assert start(ready, "fail").returncode == 7


@pytest.mark.slow
def test_the_tests_run_in_the_project_without_a_screen(ready: Path) -> None:
    done = start(ready, "test", "-k", "brief")
    assert done.stdout == f"tests with ['-k', 'brief'] offscreen {ready}\n"
    assert done.stderr == "Adding what test needs…\n"
    assert done.returncode == 5
    assert start(ready, "people").stderr == ""


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows knows no process groups")
def test_ctrl_c_ends_quietly_and_what_is_half_made_is_made_again(project: Path) -> None:
    (project / "backend.py").write_text(CTRL_C)
    stopped = start(project, "people")
    assert (stopped.returncode, stopped.stderr) == (130, "Setting up TPM Match (once, about a minute)…\n")
    (project / "backend.py").write_text(BACKEND)
    again = start(project, "people")
    assert "Setting up" in again.stderr
    assert again.stdout == "started with ['people']\n"


@pytest.mark.slow
def test_a_failure_ends_in_a_sentence_and_what_pip_said(project: Path) -> None:
    (project / "pyproject.toml").write_text(PYPROJECT.replace("[]", "['no-such-package @ file:///nowhere']"))
    done = start(project, "people")
    assert done.returncode == 2
    assert "The packages that TPM Match needs could not be installed; pip fetches" in done.stderr
    assert "nowhere" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_old_python_gets_one_sentence() -> None:
    ast.parse(RUN.read_text("utf-8"), feature_version=(3, 8))
    pretend = f"import runpy, sys; sys.version_info = (3, 8, 20); runpy.run_path({str(RUN)!r}, run_name='__main__')"
    done = subprocess.run([sys.executable, "-c", pretend], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (2, "Python 3.11 or newer is needed; this one is 3.8.\n")


def test_a_library_that_is_not_there_is_named_by_its_package(bootstrap: ModuleType) -> None:
    there = "msvcrt.dll" if os.name == "nt" else "libc.so.6" if sys.platform == "linux" else "libc.dylib"
    assert bootstrap.missing({"nowhere9": "libnowhere.so.9", "libc": there}) == ["nowhere9"]


def test_without_apt_the_libraries_are_named(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(bootstrap.SetUpError, match=r"missing here: libGL\.so\.1, libxcb-cursor\.so\.0\."):
        bootstrap.provide(["libgl1", "libxcb-cursor0"])


@pytest.fixture
def apt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package manager that only knows the newer name, and writes down what it is asked for."""
    asked = tmp_path / "asked"
    scripts = {
        "apt-cache": 'case "$2" in libold0t64|libgl1) exit 0;; esac; exit 100',
        "apt-get": f'echo "$@" >> "{asked}"; [ "$1" = update ] || {{ echo "E: disk full"; exit 100; }}',
    }
    for name, script in scripts.items():
        (tmp_path / name).write_text(f"#!/bin/sh\n{script}\n")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    monkeypatch.setenv("DEBIAN_FRONTEND", "noninteractive")
    return asked


@pytest.mark.skipif(os.name == "nt", reason="Windows has no apt")
def test_packages_are_installed_as_root_and_named_to_everybody_else(
    bootstrap: ModuleType, apt: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(bootstrap.SetUpError) as trouble:
        bootstrap.provide(["libgl1", "libold0"])
    line = "apt-get install -y --no-install-recommends libgl1 libold0t64"
    assert line in str(trouble.value)
    if bootstrap.as_root():
        assert "libgl1 libold0" in capsys.readouterr().err
        assert apt.read_text().startswith("update\ninstall -y --no-install-recommends libgl1 libold0t64")
        assert "disk full" in str(trouble.value)
    else:
        assert f"    sudo {line}" in str(trouble.value)
        assert not apt.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has machines without a display")
def test_a_display_that_nobody_answers_is_none(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DISPLAY", ":64999")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-9")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert bootstrap.has_display()
    assert not bootstrap.display_answers()
    (tmp_path / "wayland-9").touch()
    assert bootstrap.display_answers()
