"""News of our own writing for the tests of stories: made-up towns, reports that differ in wording."""

from counterclaim.records.codes import DateBasis
from counterclaim.records.document import Document
from counterclaim.records.when import Published


def document(name, text, day=None, title=None, place=None):
    published = Published(day, DateBasis.GIVEN if day else DateBasis.NONE)
    return Document(name, title, text, None, None, "en", published, f"{name:0>64}", dateline_place=place)


BRIDGE = {
    "bridge-1": "A suicide bomber blew up a truck on the Orvan bridge north of Tesmira on Tuesday, killing nine soldiers, "
    "the defence ministry said. Colonel Ilda Varsek said the span over the Kolm river had collapsed and that divers were "
    "looking for two missing conscripts.",
    "bridge-2": "Nine troops died when a lorry packed with explosives went off on a bridge at Orvan, near the city of "
    "Tesmira. Military spokeswoman Ilda Varsek told reporters that part of the bridge had fallen into the Kolm and that two "
    "conscripts had not been found.",
    "bridge-3": "The Orvan bridge across the Kolm lay in the water on Wednesday after a truck bombing that killed nine "
    "soldiers. Traffic out of Tesmira was sent over the old ferry while divers searched for two conscripts.",
    "bridge-4": "No group has claimed Tuesday's attack on the bridge at Orvan, in which a truck bomb killed nine soldiers. "
    "Varsek, the army's spokeswoman, blamed the Red Dawn movement, which has fought the government in Tesmira for years.",
    "bridge-5": "Families gathered at the Kolm river outside Tesmira to wait for word of two conscripts missing since a "
    "truck bomb brought down the Orvan bridge. The blast killed nine soldiers, Colonel Varsek said.",
}

MARKET = {
    "market-1": "A suicide bomber blew up a car at the vegetable market of Halvek on Friday, killing fourteen people, the "
    "interior ministry said. Police chief Doran Pell said most of the dead were traders and that the hall had burnt down.",
    "market-2": "Fourteen people died when a car packed with explosives went off at a market in Halvek. Police chief Doran "
    "Pell told reporters that the vegetable hall had burnt to the ground and that traders were among the dead.",
}

OTHERS = {
    "football": "Rovers came from behind to beat United 3-2 in the final of the Northern Cup, with Sam Addo scoring twice "
    "in the last ten minutes in front of a record crowd at Lindale Park.",
    "rates": "The central bank kept its main interest rate at four percent on Thursday and said that inflation would return "
    "to its target by the spring, as economists had expected.",
    "flood": "Heavy rain washed away a road in the Selm valley and left three villages without power, the regional governor "
    "said. Nobody was hurt, and engineers hope to reopen the road within a week.",
}

MONITOR = (
    "The monitoring mission recorded {count} explosions in the Donbrel region between the evenings of {before} September "
    "and {day} September, compared with {earlier} in the previous reporting period. Most were heard near the Sorvik "
    "filtration station. The mission saw multiple-launch rocket systems in violation of withdrawal lines near Petrask and "
    "noted that its freedom of movement was again restricted at the checkpoint of Halmen."
)


def monitor(day):
    """One of a series of daily reports; all but the figures and days is the same."""
    text = MONITOR.format(count=40 + day * 7, before=f"{day - 1}", day=f"{day}", earlier=33 + day * 7)
    return document(f"monitor-{day:02}", text, f"2018-09-{day + 1:02}", title="Daily report of the monitoring mission")
