"""Loading a user's GeoNames dump: what it adds, what stays as it ships, kill and resume, damage."""

import gzip
import os
import signal
import subprocess
import sys
import zipfile

import pytest

from counterclaim.errors import InputError, ModelError, OutputError
from counterclaim.grounding.places import Gazetteer
from counterclaim.grounding.places.loaded import NAME, WORKING, half_made, info, is_loaded, unload
from counterclaim.grounding.places.making import dump as reading
from counterclaim.grounding.places.making import load as loading
from counterclaim.grounding.places.making.load import load
from tests.support import dump as made


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    where = tmp_path_factory.mktemp("loaded")
    load(made.dump(where), where / "gazetteer")
    return where / "gazetteer"


@pytest.fixture(scope="module")
def gazetteer(folder):
    return Gazetteer(loaded=folder)


def ids(gazetteer, name):
    return [entry.id for entry in gazetteer.lookup(name)]


def village(n):
    return f"geonames:{n}"


@pytest.mark.parametrize("name", ["Tavarashen", "tavarasen", "Таварашен", "Թավարաշեն"])
def test_a_village_only_in_the_dump_is_found_by_every_name_of_it(gazetteer, name):
    assert ids(gazetteer, name) == [village(made.TAVARA)]
    assert not Gazetteer().has(name)


def test_places_have_country_province_kind_and_radius(gazetteer):
    (entry,) = gazetteer.lookup("Zovkaberd District")
    assert (entry.country, entry.admin1, entry.kind) == ("ARM", "AM.08", "district")
    # Nine in ten of its four towns lie within it, the farthest 33 km off.
    assert 30 <= entry.radius <= 36
    assert gazetteer.admin1_name("AM.08") == "Syunik"
    (base,) = gazetteer.lookup("Qaraberd Air Base")
    assert base.kind == "airport"


def test_streams_historical_places_and_machine_transliterations_are_left_out(gazetteer):
    for name in ("Long Stream", "Old Tavarashen", "tavarashn"):
        assert ids(gazetteer, name) == []


def test_a_place_that_ships_keeps_its_point_and_gains_names(gazetteer):
    (goris,) = [entry for entry in gazetteer.lookup("Goris") if entry.id == "geonames:174895"]
    assert goris.lat == pytest.approx(39.51, abs=0.01)
    assert ids(gazetteer, "Gorisashen") == [goris.id]


@pytest.mark.parametrize("name", ["Goris", "Gaza", "Springfield", "Nagorno-Karabakh", "Syunik", "Xyzzyville", "Russia"])
def test_other_look_ups_stay_as_they_ship(gazetteer, name):
    assert gazetteer.lookup(name) == Gazetteer().lookup(name)


def test_a_rough_point_is_replaced_and_the_shipped_name_kept(tmp_path):
    shipped = Gazetteer()
    number, name = shipped._shipped.pairs(
        "select id, name from place where approximate and slug is null and country='AFG' and kind="
        "(select id from kind where name='district') order by id limit 1"
    )[0]
    rows = [made.line(number, "Some Other Name", lat=12.3, lon=45.6, code="A.ADM2", country="AF", admin="1.2")]
    load(made.dump(tmp_path, rows), tmp_path / "g")
    (entry,) = [e for e in Gazetteer(loaded=tmp_path / "g").lookup(name) if e.number == number]
    assert (entry.lat, entry.lon, entry.approximate, entry.name) == (12.3, 45.6, False, name)


def test_our_own_rows_outrank_the_dump(tmp_path):
    rows = [made.line(409410, "Elsewhere", lat=1.0, lon=1.0, code="A.ADM1", country="FR")]
    load(made.dump(tmp_path, rows), tmp_path / "g")
    first = Gazetteer(loaded=tmp_path / "g").lookup("Nagorno-Karabakh")[0]
    assert (first.country, round(first.lat or 0)) == ("AZE", 40)


def test_alternate_names_are_added_without_links_and_old_names(tmp_path):
    rows = [
        f"1\t{made.TAVARA}\ten\tTavara Village\t1\t\t\t\t\t",
        f"2\t{made.TAVARA}\tlink\tHttps Tavara\t\t\t\t\t\t",
        f"3\t{made.TAVARA}\tru\tТавараскино\t\t\t\t1\t\t",
        "4\t174895\tka\tგორისი\t\t\t\t\t\t",
        "5\t77777777\ten\tNowhere Known\t\t\t\t\t\t",
        "6\tabc\ten\tBad Number\t\t\t\t\t\t",
        f"7\t{'9' * 5000}\ten\tHuge Number\t\t\t\t\t\t",
        "too few\tcolumns",
    ]
    names = made.archive(tmp_path / "alternateNamesV2.zip", "\n".join(rows))
    found = load(made.dump(tmp_path), tmp_path / "g", alternates=names)
    gazetteer = Gazetteer(loaded=tmp_path / "g")
    assert [e.primary for e in gazetteer.lookup("Tavara Village")] == [True]
    assert ids(gazetteer, "გორისი") == ["geonames:174895"]
    assert not any(map(gazetteer.has, ("Https Tavara", "Тавараскино", "Nowhere Known", "Bad Number")))
    assert found.skipped == {"a number that is none": 2, "not 10 columns": 1}
    assert found.sources == "allCountries.zip + alternateNamesV2.zip"


def test_a_name_of_many_places_keeps_the_most_populous(tmp_path):
    rows = [made.line(99_100_000 + n, "Santa Tavara", population=n) for n in range(200)]
    load(made.dump(tmp_path, rows), tmp_path / "g", batch=7)
    found = Gazetteer(loaded=tmp_path / "g").lookup("Santa Tavara")
    assert [e.population for e in found] == list(range(199, 119, -1))


@pytest.mark.parametrize("form", ["txt", "txt.gz", "zip with one country"])
def test_plain_gzipped_and_one_country(tmp_path, form):
    text = ("\ufeff" + "\r\n".join(made.lines())).encode()
    path = tmp_path / "AM.txt"
    if form == "txt":
        path.write_bytes(text)
    elif form == "txt.gz":
        path = tmp_path / "AM.txt.gz"
        path.write_bytes(gzip.compress(text))
    else:
        path = made.archive(tmp_path / "AM.zip", text)
    load(path, tmp_path / "g")
    assert ids(Gazetteer(loaded=tmp_path / "g"), "Tavarashen") == [village(made.TAVARA)]


def test_bad_lines_are_counted_and_cost_nothing_else(tmp_path):
    good = made.lines()
    bad = [
        "two\tcolumns",
        *(good[0].replace("39.53", wrong) for wrong in ("north", "95", "nan")),
        "x" * reading.LONGEST_LINE,
        good[0].replace(str(made.TAVARA), str(1 << 40)),
    ]
    text = "\n".join([*bad, "# a remark", "", *good]).encode() + b"\n\xff\xfe\tbroken"
    found = load(made.archive(tmp_path / "allCountries.zip", text), tmp_path / "g")
    assert found.skipped == {"not 19 columns": 1, "a number that is none": 1, "a coordinate off the globe": 2,
                             "too long": 1, "a number out of range": 1, "no UTF-8": 1}  # fmt: skip
    assert ids(Gazetteer(loaded=tmp_path / "g"), "Zovkaberd") == [village(made.ZOVK)]


class CutOffError(Exception):
    """Stands in for whatever ends a load."""


def test_a_load_cut_off_goes_on_where_its_last_batch_ended(tmp_path, monkeypatch):
    path, folder = made.dump(tmp_path), tmp_path / "g"

    def cut(step, _share):
        if step == "places":
            calls.append(step)
            if len(calls) == 3:
                raise CutOffError

    calls: list[str] = []
    with pytest.raises(CutOffError):
        load(path, folder, report=cut, batch=2)
    assert not is_loaded(folder)
    assert (folder / WORKING).exists()

    taken = []
    take = loading.Places.take
    monkeypatch.setattr(loading.Places, "take", lambda self, lines, bad: taken.extend(lines) or take(self, lines, bad))
    found = load(path, folder, batch=2)
    assert taken == made.lines()[4:]
    whole = load(path, tmp_path / "whole")
    assert (found.places, found.names) == (whole.places, whole.names)
    assert (folder / NAME).read_bytes() == (tmp_path / "whole" / NAME).read_bytes()
    assert not (folder / WORKING).exists()


def test_a_killed_process_leaves_nothing_half_done(tmp_path):
    rows = [made.line(99_200_000 + n, f"Tavarakert {n}") for n in range(60_000)]
    path, folder = made.dump(tmp_path, rows), tmp_path / "g"
    call = (
        "import sys; from pathlib import Path; from counterclaim.grounding.places.making.load import load\n"
        "load(Path(sys.argv[1]), Path(sys.argv[2]), batch=500, report=lambda *x: print(*x, flush=True))"
    )
    child = subprocess.Popen([sys.executable, "-c", call, path, folder], stdout=subprocess.PIPE, text=True)  # noqa: S603
    for _ in range(12):
        assert child.stdout.readline().startswith("places")
    child.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    child.wait()
    child.stdout.close()
    assert not is_loaded(folder)
    began = []
    found = load(path, folder, report=lambda step, share: began.append((step, share)))
    assert found.lines == 60_000
    assert found.places == 60_000
    assert ids(Gazetteer(loaded=folder), "Tavarakert 59999") == [village(99_259_999)]
    assert ids(Gazetteer(loaded=folder), "Tavarakert 3") == [village(99_200_003)]


def test_other_files_are_not_resumed_from(tmp_path):
    folder = tmp_path / "g"

    def cut(*_):
        raise CutOffError

    with pytest.raises(CutOffError):
        load(made.dump(tmp_path), folder, report=cut, batch=2)
    found = load(made.dump(tmp_path, made.lines()[:2]), folder, batch=2)
    assert (found.lines, found.places) == (2, 2)


def test_what_was_loaded_stays_where_the_next_load_fails(tmp_path):
    folder = tmp_path / "g"
    load(made.dump(tmp_path), folder)
    before = (folder / NAME).read_bytes()
    broken = tmp_path / "other.zip"
    broken.write_bytes(made.dump(tmp_path).read_bytes()[:300])
    with pytest.raises(InputError, match="E122"):
        load(broken, folder)
    assert (folder / NAME).read_bytes() == before
    assert not (folder / WORKING).exists()


def damaged(tmp_path):
    path = made.archive(tmp_path / "allCountries.zip", "\n".join(made.lines()))
    data = bytearray(path.read_bytes())
    data[90:120] = os.urandom(30)
    path.write_bytes(data)
    return path


def empty(tmp_path):
    (tmp_path / "empty.txt").touch()
    return tmp_path / "empty.txt"


def no_zip(tmp_path):
    (tmp_path / "page.zip").write_text("<html>not found</html>")
    return tmp_path / "page.zip"


def two_tables(tmp_path):
    with zipfile.ZipFile(tmp_path / "both.zip", "w") as both:
        both.writestr("a.txt", "a")
        both.writestr("b.txt", "b")
    return tmp_path / "both.zip"


def cut_gzip(tmp_path):
    (tmp_path / "cut.gz").write_bytes(gzip.compress(os.urandom(9000))[:4000])
    return tmp_path / "cut.gz"


def other_table(tmp_path):
    (tmp_path / "cities.csv").write_text("name,lat,lon\n" * 30)
    return tmp_path / "cities.csv"


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda tmp_path: tmp_path / "none.zip", "E108"),
        (lambda tmp_path: tmp_path, "E109"),
        (empty, "E101"),
        (lambda tmp_path: made.archive(tmp_path / "allCountries.zip", ""), "E101"),
        (two_tables, "E121"),
        (damaged, "E122"),
        (no_zip, "E122"),
        (cut_gzip, "E122"),
        (other_table, "E124"),
        (lambda tmp_path: made.archive(tmp_path / "x.zip", b"\0" * 5000), "E124"),
    ],
)
def test_a_file_that_is_no_dump_is_refused_by_its_code(tmp_path, make, code):
    with pytest.raises(InputError) as refused:
        load(make(tmp_path), tmp_path / "g")
    assert refused.value.code == code
    assert not is_loaded(tmp_path / "g")
    assert not (tmp_path / "g" / WORKING).exists()


@pytest.mark.parametrize("filling", [b"a\n", b"a"])
def test_an_archive_made_to_fill_the_disk_is_stopped(tmp_path, monkeypatch, filling):
    monkeypatch.setattr(reading, "_FREE_GROWTH", 1000)
    monkeypatch.setattr(reading, "_MOST_GROWTH", 2)
    monkeypatch.setattr(loading, "_JUDGED_AFTER", 1 << 40)
    bomb = made.archive(tmp_path / "allCountries.zip", filling * 2_000_000)
    with pytest.raises(InputError, match="E123"):
        load(bomb, tmp_path / "g")


def test_no_room_and_no_folder_are_said(tmp_path, monkeypatch):
    path = made.dump(tmp_path)
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match="E602"):
        load(path, tmp_path / "file" / "g")
    monkeypatch.setattr(loading, "_ROOM", {True: 1 << 40})
    with pytest.raises(OutputError, match=r"E602.*free"):
        load(path, tmp_path / "g")


def test_two_loads_at_once_are_one_too_many(tmp_path):
    path, folder = made.dump(tmp_path), tmp_path / "g"

    def again(*_):
        with pytest.raises(OutputError, match=r"E602.*another"):
            load(path, folder)
        tried.append(1)

    tried: list[int] = []
    load(path, folder, report=again, batch=5)
    assert tried


def test_a_load_under_way_in_another_process_is_not_unloaded(tmp_path):
    path, folder = made.dump(tmp_path), tmp_path / "g"
    load(path, folder)
    before = (folder / NAME).read_bytes()
    call = (
        "import sys; from pathlib import Path; from counterclaim.grounding.places.making.load import load\n"
        "def report(*_): print('under way', flush=True); sys.stdin.readline()\n"
        "load(Path(sys.argv[1]), Path(sys.argv[2]), batch=5, report=report)"
    )
    with subprocess.Popen(  # noqa: S603
        [sys.executable, "-c", call, path, folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout.readline() == "under way\n"
        with pytest.raises(OutputError, match=r"E602.*another call"):
            unload(folder)
        with pytest.raises(OutputError, match=r"E602.*another call"):
            load(path, folder)
        assert "another call" in half_made(folder)
        assert (folder / NAME).read_bytes() == before
        child.communicate("\n" * 20)
    assert child.returncode == 0
    assert half_made(folder) is None
    assert unload(folder) == (NAME,)


def test_a_working_file_that_is_no_database_is_begun_anew(tmp_path):
    (tmp_path / "g").mkdir()
    (tmp_path / "g" / WORKING).write_bytes(b"no database at all" * 100)
    assert load(made.dump(tmp_path), tmp_path / "g").places == 9


def test_info_and_unload(tmp_path):
    with pytest.raises(ModelError, match="E506"):
        info(tmp_path)
    assert not unload(tmp_path)
    load(made.dump(tmp_path), tmp_path)
    assert info(tmp_path).lines == 12
    assert unload(tmp_path) == (NAME,)
    assert not is_loaded(tmp_path)
    assert (tmp_path / "allCountries.zip").exists()


@pytest.mark.parametrize("harm", ["no database", "other format", "no notes"])
def test_a_damaged_database_is_named(tmp_path, harm):
    import sqlite3

    load(made.dump(tmp_path), tmp_path)
    if harm == "no database":
        (tmp_path / NAME).write_bytes(b"x" * 5000)
    else:
        with sqlite3.connect(tmp_path / NAME) as db:
            db.execute("update note set value=0 where key='format'" if harm == "other format" else "delete from note")
        db.close()
    with pytest.raises(ModelError, match="E506"):
        _ = Gazetteer(loaded=tmp_path).models
    with pytest.raises(ModelError, match="E506"):
        Gazetteer(loaded=tmp_path).lookup("Goris")


def test_the_finder_places_a_village_that_only_the_dump_has(folder):
    from counterclaim.pipeline import Coder
    from counterclaim.settings import Settings

    text = (
        "GORIS, Armenia — Azerbaijani forces shelled the village of Tavarashen near Goris on Tuesday, officials said."
    )
    coder = Coder(Settings(data=folder.parent))
    places = {place.text: place for report in coder.code_text(text).reports for place in report.where}
    assert places["Tavarashen"].id == village(made.TAVARA)
    assert dict(coder.stamp.models)["gazetteer-loaded"] == info(folder).sha256
    plain = Coder()
    assert "gazetteer-loaded" not in dict(plain.stamp.models)
    where = [place for report in plain.code_text(text).reports for place in report.where]
    assert village(made.TAVARA) not in {place.id for place in where}


def test_memory_stays_bounded(tmp_path):
    if sys.platform != "linux":
        pytest.skip("reads /proc")
    call = (
        "import resource, sys; from pathlib import Path; from counterclaim.grounding.places.making.load import load\n"
        "peak = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "for name in sys.argv[1:]: load(Path(name), Path(name).parent / 'g', batch=5000); print(peak())"
    )
    paths = []
    for count in (20_000, 120_000):
        (tmp_path / str(count)).mkdir()
        rows = (made.line(99_300_000 + n, f"Tavarakert {n % 9999}", admin=f"08.{n % 300}") for n in range(count))
        paths.append(made.dump(tmp_path / str(count), list(rows)))
    done = subprocess.run([sys.executable, "-c", call, *paths], capture_output=True, check=True, text=True)  # noqa: S603
    small, large = map(int, done.stdout.split())
    assert large - small < 40_000
