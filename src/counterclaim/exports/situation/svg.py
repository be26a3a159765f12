"""SVG as text: shapes with classes of the page's style sheet, links with titles, and the patterns of the lanes."""

from collections.abc import Iterable
from typing import Final

from counterclaim.exports.markup import Html, element, joined

_STROKES: Final = {
    0: '<path d="M0 3h6" class="ink0"/>',
    1: "",
    2: '<path d="M-1 1l2-2M0 6l6-6M5 7l2-2" class="ink2"/>',
    3: '<circle cx="1.5" cy="1.5" r="1.2" class="dot3"/><circle cx="4.5" cy="4.5" r="1.2" class="dot3"/>',
    4: '<path d="M3 0v6" class="ink4"/>',
    5: '<path d="M0 0l6 6M6 0l-6 6" class="ink5"/>',
}
"""What is drawn over the ground of each lane's colour, six by six, so that no lane is known by its colour alone."""


def patterns(lanes: int) -> Html:
    """The patterns of lanes 0 to ``lanes``, the last of which is that of several sides; kept out of sight."""
    tiles = []
    for lane in range(lanes + 1):
        look = 5 if lane == lanes else lane
        ground = f'<rect width="6" height="6" class="ground{look}"/>'
        tiles.append(
            f'<pattern id="lane{lane}" width="6" height="6" patternUnits="userSpaceOnUse">{ground}{_STROKES[look]}</pattern>'
        )
    return Html(f'<svg class="defs" width="0" height="0" aria-hidden="true"><defs>{"".join(tiles)}</defs></svg>')


def swatch(lane: int, name: str) -> Html:
    """A sample of a lane's pattern with its name, for a legend."""
    box = f'<svg width="26" height="14" aria-hidden="true"><rect x=".5" y=".5" width="25" height="13" {fill(lane)}/></svg>'
    return element("span", Html(box), " ", name, class_="key")


def several_days() -> Html:
    """A sample of the outline for what is told of several days, with its name."""
    shape = '<rect x=".5" y=".5" width="25" height="13" class="possible"/>'
    box = f'<svg width="26" height="14" aria-hidden="true">{shape}</svg>'
    return element("span", Html(box), " told of several days", class_="key")


def fill(lane: int) -> str:
    """The attributes that fill a shape with a lane's pattern."""
    return f'fill="url(#lane{lane})" class="edge"'


def drawing(key: str, size: tuple[float, float], title: str, description: str, inside: Iterable[str]) -> Html:
    """An SVG with a title and a description for readers who do not see it; links in it stay reachable."""
    width, height = size
    head = joined(element("title", title, id=f"{key}-title"), element("desc", description, id=f"{key}-desc"))
    attributes = (
        f'viewBox="0 0 {width:g} {height:g}" role="group" aria-labelledby="{key}-title" aria-describedby="{key}-desc"'
    )
    return Html(f'<svg id="{key}" class="drawing" {attributes}>{head}{"".join(inside)}</svg>')


def link(target: str, classes: str, title: str, *shapes: str) -> Html:
    """Shapes that lead to an element of the page, with words for a pointer and for a reader."""
    return element("a", element("title", title), *(Html(shape) for shape in shapes), href=f"#{target}", class_=classes)


def label(x: float, y: float, words: str, classes: str, anchor: str = "start") -> Html:
    """Words at a point; ``anchor`` is start, middle or end."""
    place = {"x": f"{x:.1f}", "y": f"{y:.1f}", "text_anchor": anchor if anchor != "start" else None}
    return element("text", words, class_=classes, **place)


def rect(x: float, y: float, width: float, height: float, more: str) -> str:
    """A rectangle with further attributes."""
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" {more}/>'


def rule(x1: float, y1: float, x2: float, y2: float, classes: str) -> str:
    """A straight line."""
    return f'<path d="M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}" class="{classes}"/>'
