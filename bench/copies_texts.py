"""Reports in our own words about invented and real happenings, each with a rewrite, a translation back, and an independent one.

``TELLINGS`` holds sets of four texts: the original, the same rewritten by an editor, the same as a machine that translated
it there and back would word it, and a report of the same happening that owes nothing to the original.
"""

from typing import Final, NamedTuple


class Telling(NamedTuple):
    """Four texts on one happening; only the first three are copies of one another."""

    original: str
    rewrite: str
    back: str
    independent: str


_BORDER: Final = Telling(
    original="""\
YEREVAN (Reuters) - Armenia accused Azerbaijan on Tuesday of shelling its territory, and the United States called for an end to fighting that threatens a truce brokered by Russia two years ago.

Armenia's defense ministry said Azerbaijani forces opened fire with artillery and drones on positions near Goris, Kapan and Jermuk shortly after midnight. At least 49 Armenian soldiers were killed, Prime Minister Nikol Pashinyan told parliament, and he said the toll could rise.

Azerbaijan denied that it had started the fighting. Its defense ministry said its forces were taking "local countermeasures in response to a large-scale Armenian provocation" and reported losses among its own troops without giving a number.

"We are deeply concerned about reports of attacks along the border, including reported strikes on settlements inside Armenia," Secretary of State Antony Blinken said in a statement on Monday night. "We urge an end to military hostilities immediately."

The claims of either side could not be verified independently.

Pashinyan spoke by telephone with Russian President Vladimir Putin and French President Emmanuel Macron, his office said. Armenia's Security Council decided to ask Moscow for help under a defense treaty of 1997. There was no immediate answer from Moscow.

Russia keeps 2,000 peacekeepers in Nagorno-Karabakh under the ceasefire of November 2020, which ended a war of 44 days that killed more than 6,500 people. Pashinyan and Azerbaijan's President Ilham Aliyev last met in Brussels on August 31.
""",
    rewrite="""\
Yerevan on Tuesday accused neighbouring Azerbaijan of shelling Armenian territory, as Washington called for an end to fighting that puts at risk a truce Russia brokered two years ago.

According to Armenia's defence ministry, Azerbaijani forces fired on positions near Goris, Kapan and Jermuk with artillery and drones soon after midnight. Prime Minister Nikol Pashinyan told lawmakers in parliament that at least 49 Armenian soldiers had been killed and that the toll could still rise.

Baku denied having started the fighting. The Azerbaijani defence ministry said that its forces were taking "local countermeasures in response to a large-scale Armenian provocation"; it reported losses among its troops but gave no number.

In a statement released on Monday night, Secretary of State Antony Blinken said: "We are deeply concerned about reports of attacks along the border, including reported strikes on settlements inside Armenia." He added: "We urge an end to military hostilities immediately."

It was not possible to verify the claims of either side independently.

Pashinyan's office said he had spoken by telephone with Vladimir Putin, the Russian president, and with President Emmanuel Macron of France. Armenia's Security Council has decided to ask Moscow for help under the defence treaty of 1997; Moscow gave no immediate answer.

Under the ceasefire of November 2020, which ended a 44-day war that killed over 6,500 people, Russia keeps 2,000 peacekeepers in Nagorno-Karabakh. Pashinyan last met Azerbaijan's President Ilham Aliyev on August 31 in Brussels.
""",
    back="""\
Armenia on Tuesday accused Azerbaijan of bombarding its territory, while the United States demanded a stop to the fighting, which endangers a truce that Russia mediated two years ago.

The Armenian Ministry of Defense said that the Azerbaijani forces began firing at positions near Goris, Kapan and Jermuk with artillery and drones shortly after midnight. At least 49 Armenian servicemen died, Prime Minister Nikol Pashinyan informed the parliament, and he stated that the number of victims may grow.

Azerbaijan rejected that it began the fighting. Its Ministry of Defense stated that its forces carried out "local counter-measures as an answer to a big Armenian provocation" and informed about losses among its own servicemen without naming a number.

"We are very worried about the reports of attacks along the border, including reported blows against settlements in Armenia," Secretary of State Anthony Blinken said in a statement on Monday evening. "We demand an immediate cessation of military hostilities."

The statements of both sides could not be checked independently.

Pashinyan talked on the phone with the Russian President Vladimir Putin and the French President Emmanuel Macron, his office said. The Security Council of Armenia decided to ask Moscow for assistance under the defense agreement of 1997. There was no immediate reaction from Moscow.

Russia holds 2,000 peacekeepers in Nagorno-Karabakh according to the ceasefire of November 2020, which ended the war of 44 days that killed more than 6,500 persons. Pashinyan and the President of Azerbaijan Ilham Aliyev met for the last time in Brussels on August 31.
""",
    independent="""\
Heavy clashes broke out overnight between Armenia and Azerbaijan, with both governments trading blame for the worst bloodshed since their 2020 war.

Speaking before deputies on Tuesday, Nikol Pashinyan put the number of Armenian dead at 49. "For the moment, this is not the final figure," the prime minister said. Villagers near Sotk described shells landing beside a school that had stood empty since June.

Officials in Baku insisted Armenian saboteurs had been laying mines on supply roads under cover of darkness in the Dashkasan, Kalbajar and Lachin districts, and that the army had no choice but to respond.

The Kremlin said it had negotiated a pause in the fighting from 9 a.m. Moscow time, but Armenian officers reported fresh bombardment in the afternoon. France promised to take the matter to the UN Security Council, and Charles Michel of the European Council telephoned both leaders.

Turkey's foreign minister, Mevlut Cavusoglu, told Armenia to "cease its provocations" and turn to peace talks. Markets in Yerevan opened as usual, though queues formed at a blood bank on Tigran Mets avenue.
""",
)

_MARKET: Final = Telling(
    original="""\
KRAMATORSK, Ukraine (AP) - A Russian missile hit a crowded market in Kostiantynivka on Wednesday, killing 16 people and wounding 33, Ukrainian officials said.

President Volodymyr Zelensky said a child was among the dead. "This Russian evil must be defeated as soon as possible," he wrote on Telegram, where he posted a video of the blast.

Interior Minister Ihor Klymenko said rescuers had put out a fire that covered 300 square meters and destroyed about 30 stalls. Twenty shops, a bank and a pharmacy were damaged, according to the prosecutor general's office, which opened an investigation into war crimes.

Russia did not comment on the strike. The Kremlin has repeatedly denied that its forces aim at civilians, a denial that Kyiv and its allies reject.

U.S. Secretary of State Antony Blinken had arrived in Kyiv hours earlier with a promise of aid worth more than $1 billion. The market stands about 20 kilometers from the front line near Bakhmut, where Ukrainian forces claimed small gains in the past week.

Denise Brown, the United Nations humanitarian coordinator in Ukraine, condemned what she called a despicable attack. "Those responsible must be held to account," she said in Kyiv.
""",
    rewrite="""\
At least 16 people were killed and 33 wounded on Wednesday when a Russian missile hit a crowded market in the Ukrainian town of Kostiantynivka, officials in Ukraine said.

A child was among the dead, said President Volodymyr Zelensky, who posted a video of the blast on Telegram. "This Russian evil must be defeated as soon as possible," he wrote.

Rescuers put out a fire that had covered 300 square metres and destroyed about 30 stalls, Interior Minister Ihor Klymenko said. The prosecutor general's office, which has opened an investigation into war crimes, said 20 shops, a bank and a pharmacy were damaged.

There was no comment from Russia on the strike. The Kremlin has denied repeatedly that its forces aim at civilians; Kyiv and its allies reject that denial.

Hours earlier, U.S. Secretary of State Antony Blinken had arrived in Kyiv with a promise of more than $1 billion in aid. About 20 kilometres separate the market from the front line near Bakhmut, where Ukrainian forces in the past week claimed small gains.

The United Nations humanitarian coordinator in Ukraine, Denise Brown, condemned the "despicable" attack. "Those responsible must be held to account," she said in Kyiv.
""",
    back="""\
A Russian rocket struck a crowded market in Kostiantynivka on Wednesday, 16 people were killed and 33 injured, Ukrainian officials reported.

President Volodymyr Zelenskyy said that a child was among the killed. "This Russian evil has to be beaten as fast as possible," he wrote in Telegram, where he published a video of the explosion.

Minister of the Interior Ihor Klymenko said that rescuers extinguished a fire that covered 300 square meters and destroyed around 30 stalls. 20 shops, a bank and a pharmacy were damaged, according to the office of the prosecutor general, which opened an investigation of war crimes.

Russia has not commented on the attack. The Kremlin has repeatedly denied that its troops target civilians, a denial which Kiev and its allies reject.

US Secretary of State Antony Blinken arrived in Kiev some hours before with a promise of assistance worth more than 1 billion dollars. The market lies about 20 kilometers from the front line near Bakhmut, where Ukrainian troops claimed small successes in the last week.

Denise Brown, the humanitarian coordinator of the United Nations in Ukraine, condemned what she named a despicable attack. "Those who are responsible must be brought to justice," she said in Kiev.
""",
    independent="""\
Shoppers had gathered among fruit stands when the rocket came down. By nightfall rescuers in Kostiantynivka had carried 16 bodies from the ruins of the bazaar, and another 33 people were being treated in hospitals in Druzhkivka and Dnipro.

"There was a flash, and everything flew apart," said Diana Khodak, who sells coffee two rows away. Her neighbour died on the spot.

Footage verified by this newspaper shows the projectile flying in from the north-west, a direction held by Ukrainian troops. A later investigation raised the possibility that a stray Buk interceptor fell short; officers in Kyiv have rejected the suggestion.

Zelensky blamed Russia within the hour. Moscow kept silent on Wednesday, while officials it has installed in Donetsk called the carnage a provocation staged for the visit of Antony Blinken.

The town, home to 67,000 before the invasion, has been hit 40 times since spring, its mayor's office counts. Trains still leave for the west each evening, mostly empty.
""",
)

_ENVOYS: Final = Telling(
    original="""\
JUBA (AFP) - Envoys of Sudan's army and of the paramilitary Rapid Support Forces agreed in Jeddah on Saturday to a truce of seven days, the governments of Saudi Arabia and the United States said in a joint statement.

The truce is to begin on Monday at 9:45 p.m. and may be extended if both sides consent. Earlier ceasefires were broken within hours, and each side accused the other of breaking them.

The fighting, which began on April 15, has killed at least 705 people and wounded 5,287, according to the World Health Organization. More than a million people have been driven from their homes, 250,000 of them across the border into Chad and Egypt.

The army said it would "honour every letter of the agreement". A spokesman for the Rapid Support Forces, Youssef Ezzat, said its men would hold their fire "as long as the other side does".

Residents of Khartoum reported air strikes in Omdurman hours after the announcement. The army denied having flown any sorties on Saturday, and the reports could not be confirmed.

Under the agreement troops are to leave hospitals and water plants, and looters are to be handed over. A committee of 12 members, three from each side and from each of the two mediators, is to watch over the truce.
""",
    rewrite="""\
Sudan's army and the paramilitary Rapid Support Forces have agreed to a seven-day truce, Saudi Arabia and the United States said on Saturday in a joint statement after talks between the envoys of the two sides in Jeddah.

Starting on Monday at 9:45 p.m., the truce can be extended if both sides consent. Previous ceasefires were broken within hours, with each side accusing the other of breaking them.

At least 705 people have been killed and 5,287 wounded in the fighting since it began on April 15, the World Health Organization says. It has driven over a million people from their homes, of whom 250,000 went across the border to Egypt and Chad.

Youssef Ezzat, spokesman for the Rapid Support Forces, said its men would hold fire "as long as the other side does", while the army said it would "honour every letter of the agreement".

Hours after the announcement residents of Khartoum reported air strikes in Omdurman. The reports could not be confirmed, and the army denied it had flown any sorties on Saturday.

The agreement says that troops are to leave hospitals and water plants and that looters are to be handed over. Watching over the truce will be a committee of 12 members, with three from each side and three from each of the two mediators.
""",
    back="""\
Envoys of the army of Sudan and the paramilitary Rapid Support Forces agreed on Saturday in Jeddah to a ceasefire of seven days, the governments of Saudi Arabia and the United States announced in a common declaration.

The ceasefire shall start on Monday at 9:45 p.m. and can be prolonged if both parties agree. Previous truces were violated within hours, and each party blamed the other for violating them.

The battles, which started on April 15, have killed at least 705 persons and injured 5,287, according to the World Health Organization. More than one million people were expelled from their houses, 250,000 of them over the border to Chad and Egypt.

The army declared that it would "respect each letter of the accord". A speaker of the Rapid Support Forces, Youssef Ezzat, said that its men would cease firing "so long as the opposite side does so".

Inhabitants of Khartoum reported air raids in Omdurman hours after the announcement. The army denied that it flew any missions on Saturday, and the reports could not be confirmed.

According to the accord the troops shall leave hospitals and water works, and plunderers shall be handed over. A committee of 12 members, three from each party and from each of the two mediators, shall monitor the ceasefire.
""",
    independent="""\
Khartoum's exhausted families greeted word of another ceasefire with a shrug. Six have been declared since mid-April; none lasted a day.

This one, signed late on Saturday on the Red Sea coast, differs in that American and Saudi officials will monitor it by satellite, diplomats close to the talks said. Monday evening was chosen to give commanders time to reach scattered units.

"I will believe it when my street is quiet," said Amal Hassan, a teacher sheltering with 14 relatives in Bahri. Power had been out for nine days.

Volker Perthes, the UN envoy, welcomed the accord in Port Sudan but reminded both generals of what they had promised before. Doctors Without Borders said looters emptied its warehouse on Tuesday.

Neither Abdel Fattah al-Burhan nor Mohamed Hamdan Dagalo has appeared at the negotiating table. Aid agencies need $2.6 billion for the year, of which donors have pledged about a tenth.
""",
)

TELLINGS: Final = (_BORDER, _MARKET, _ENVOYS)
