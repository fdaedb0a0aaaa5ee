"""The image holds the whole product, and says the same in every file that speaks of it."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DOCKERFILE = (ROOT / "Dockerfile").read_text("utf-8")
COMPOSE = (ROOT / "compose.yaml").read_text("utf-8")


def copied() -> list[str]:
    """What the last stage takes from the repository."""
    lines = re.findall(r"^COPY ([^-\n].*) \S+$", DOCKERFILE.split("\nFROM ")[-1], re.MULTILINE)
    return [name for line in lines for name in line.split()]


@pytest.mark.slow
def test_what_is_copied_is_enough(tmp_path: Path) -> None:
    ignored = shutil.ignore_patterns("__pycache__")
    for name in copied():
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, tmp_path / name, ignore=ignored)
        else:
            shutil.copy(ROOT / name, tmp_path / name)
    env = {"BOT_TOKEN": "1:" + "a" * 35, "PYTHONDONTWRITEBYTECODE": "1"}

    def works(*command: str) -> int:
        done = subprocess.run([sys.executable, *command], cwd=tmp_path, env=env, check=False)
        return done.returncode

    assert works("-c", "import bot.app, bot.moving") == 0
    assert works("-m", "bot", "migrate") == 0
    assert works("-m", "bot", "backup", "copy") == 0
    assert works("-m", "bot", "doctor") == 1  # nobody has run it yet
    assert not (tmp_path / "simulator").exists()


def test_nothing_that_is_copied_is_ignored() -> None:
    ignored = (ROOT / ".dockerignore").read_text("utf-8").split()
    assert not set(copied()) & set(ignored)
    assert ".env" in ignored


def test_health_is_asked_for_the_same_way_everywhere() -> None:
    """Podman leaves HEALTHCHECK out of an image, so compose.yaml has it, too."""
    image = re.search(r"^HEALTHCHECK .* CMD (\[.*\])$", DOCKERFILE, re.MULTILINE)
    compose = re.search(r"^ +test: (\[.*\])$", COMPOSE, re.MULTILINE)
    assert image
    assert compose
    assert json.loads(compose[1]) == ["CMD", *json.loads(image[1])]


def test_one_uv_installs_everywhere() -> None:
    made = re.search(r"^UV_VERSION := (\S+)$", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert made
    assert f"uv=={made[1]}\n" in DOCKERFILE
