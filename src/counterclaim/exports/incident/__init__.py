"""An incident -> what a person reads: its versions side by side, in the terminal or as a part of a page."""

from counterclaim.exports.incident.page import incident_html, incident_page, incident_style
from counterclaim.exports.incident.terminal import show

__all__ = ["incident_html", "incident_page", "incident_style", "show"]
