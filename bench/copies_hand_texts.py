"""Reports on real events in our own words, written without sight of the generator, as a second test of copies.

``ORIGINALS`` are told by agencies; ``PARAPHRASED``, ``BACK`` (as translated there and back) and ``UPDATED`` (the same story
a day later with new facts) are worded by hand beside them, under the same name.  Figures are those of first reports, some
rounded.
"""

# ruff: noqa: E501 (a paragraph of a report is one line)

from typing import Final

ORIGINALS: Final[dict[str, tuple[str, str]]] = {
    "tskhinvali": ("2008-08-08", """\
Georgian troops moved into the breakaway region of South Ossetia on Friday and fought for its capital, Tskhinvali, hours after a ceasefire that both sides had promised to keep collapsed.

Georgia's president, Mikheil Saakashvili, said his forces controlled most of the town and accused Russia of sending aircraft across the border to bomb Georgian villages.

Russia's Defence Ministry said more than ten of its peacekeepers had been killed and thirty wounded when their barracks came under tank fire.

Columns of Russian armour were later filmed passing through the Roki tunnel towards the south. Moscow said they were going in to protect its citizens.

The United Nations Security Council met through the night but could not agree on a statement.
"""),
    "mavi": ("2010-05-31", """\
Israeli commandos boarded a Turkish ship carrying aid and activists towards Gaza before dawn on Monday, and at least nine people aboard were killed in the struggle that followed.

The Israeli military said its soldiers were attacked with knives, clubs and metal bars as they slid down ropes from helicopters, and that they opened fire in self-defence.

Organisers of the flotilla of six vessels said the troops began shooting as soon as they set foot on the Mavi Marmara, which was in international waters some 130 kilometres from the coast.

Turkey recalled its ambassador and called the raid an act of state terrorism. Crowds gathered outside the Israeli consulate in Istanbul.

The ships were towed to the port of Ashdod, where some 600 passengers were to be questioned.
"""),
    "yeonpyeong": ("2010-11-23", """\
North Korea fired scores of artillery shells at a South Korean island on Tuesday, killing two marines and setting houses on fire in one of the heaviest exchanges since the war of 1950 to 1953.

South Korea's Joint Chiefs of Staff said its guns on Yeonpyeong shot back about eighty rounds and that fighter jets were sent up.

The North said its neighbour had fired first, during a naval exercise in waters that Pyongyang claims as its own.

About 1,600 people live on the island, which lies 12 kilometres from the northern shore. Many of them fled to shelters, and some left on fishing boats.

President Lee Myung-bak ordered the military to hit back several times over if there were signs of another attack.
"""),
    "bengh": ("2012-09-12", """\
Gunmen stormed the American consulate in the Libyan city of Benghazi and set it ablaze, killing the ambassador, Christopher Stevens, and three other Americans, officials said on Wednesday.

Libya's interim leader, Mohamed Magarief, apologised to the United States and promised that the attackers would be caught.

Witnesses said men with rocket-propelled grenades surrounded the compound after dark on Tuesday while guards fired in the air. Looters carried off furniture and computers.

President Barack Obama condemned what he called an outrageous attack and sent fifty marines to guard the embassy in Tripoli.

It was the first killing of an American ambassador in office since 1979.
"""),
    "mh17": ("2014-07-17", """\
A Malaysian airliner with 298 people on board crashed on Thursday in fields in eastern Ukraine held by pro-Russian rebels, and the government in Kiev said it had been shot down by a missile.

Flight MH17 was on its way from Amsterdam to Kuala Lumpur when it vanished from radar at a height of about 10,000 metres near the village of Hrabove.

Alexander Borodai, a leader of the rebels, denied that his men had anything to do with it and said they had no weapons that could reach such a height.

Reporters at the site saw bodies and pieces of the plane scattered over several kilometres. An emergency worker said at least a hundred bodies had been found by nightfall.

President Vladimir Putin said Ukraine bore the responsibility because it had taken up the war again.
"""),
    "minsk": ("2015-02-12", """\
The leaders of Russia, Ukraine, Germany and France agreed on Thursday on a ceasefire in eastern Ukraine that is to begin at midnight on Saturday, after talks in Minsk that lasted sixteen hours.

Both sides are to pull back heavy guns by at least 50 kilometres within two weeks, under the eyes of monitors of the OSCE.

Vladimir Putin told reporters that it had not been the best night of his life but that the main points were settled. Petro Poroshenko said the terms on offer had at first been unacceptable.

Fighting went on around the railway town of Debaltseve, where Ukrainian troops were almost encircled. Angela Merkel spoke of a glimmer of hope and no illusions.

More than 5,000 people have been killed since April, by a count of the United Nations.
"""),
    "su24": ("2015-11-24", """\
Turkish fighters shot down a Russian warplane near the Syrian border on Tuesday, and Vladimir Putin called it a stab in the back by the accomplices of terrorists.

Turkey's armed forces said the Su-24 had been warned ten times in five minutes as it neared Turkish airspace in the province of Hatay. Russia's Defence Ministry said the aircraft never left Syria.

Both pilots bailed out. Turkmen rebels in the hills of Latakia said they shot at them as they came down, and one was found dead.

A marine was killed when a helicopter sent to look for the crew was hit and had to land.

NATO called a special meeting for the afternoon at the request of Ankara.
"""),
    "april": ("2016-04-02", """\
Heavy fighting broke out in the night to Saturday along the line around Nagorno-Karabakh, and Armenia and Azerbaijan blamed each other for the worst clashes since their truce of 1994.

Azerbaijan's Defence Ministry said twelve of its soldiers had been killed and a Mi-24 helicopter lost, and that its troops had taken two strategic heights and a village.

Armenia's president, Serzh Sargsyan, said eighteen soldiers on the Armenian side had died and some thirty-five were wounded. Separatist officials said a boy of twelve was killed by a Grad rocket near Martuni.

Neither toll could be checked. Baku denied that it had used aircraft.

The co-chairs of the Minsk Group called on both sides to stop shooting at once.
"""),
    "khan": ("2017-04-04", """\
At least 58 people, eleven of them children, were killed in a suspected gas attack on the town of Khan Sheikhoun in northwestern Syria on Tuesday, a monitoring group and doctors said.

The Syrian Observatory for Human Rights said the gas was dropped by warplanes at about half past six in the morning and that people choked, fainted and foamed at the mouth.

Syria's army denied that it had any part in it and said it had never used chemical weapons anywhere. Russia's Defence Ministry said its aircraft had not bombed the town.

Hours later a rocket hit a clinic where some of the wounded were being treated, medics said.

Britain and France asked for an urgent meeting of the Security Council.
"""),
    "pulwama": ("2019-02-14", """\
A suicide bomber drove a car full of explosives into a convoy of Indian paramilitary police in Kashmir on Thursday, killing at least 40 men in the deadliest attack there in decades.

Jaish-e-Mohammad, a militant group based in Pakistan, said one of its fighters had done it. The bus that was hit had been carrying members of the Central Reserve Police Force from Jammu to Srinagar.

India said it had proof that Pakistan had a direct hand in the bombing and would see to it that its neighbour was isolated by all nations.

Pakistan's Foreign Ministry rejected the charge and called the attack a matter of grave concern.

Prime Minister Narendra Modi said the sacrifice of the men would not be in vain.
"""),
    "abqaiq": ("2019-09-14", """\
Drones hit two oil plants of Saudi Aramco before sunrise on Saturday and set them on fire, cutting the kingdom's output by about half, people with knowledge of the matter said.

Yemen's Houthi movement said it had sent ten drones against Abqaiq and Khurais and would widen its range of targets.

Secretary of State Mike Pompeo blamed Iran and said there was no evidence that the attack had come from Yemen. Tehran called the accusation blind and useless.

The Interior Ministry in Riyadh said the fires were under control and did not say whether anyone was hurt.

Abqaiq is the largest plant of its kind in the world and treats most of the crude that the country exports.
"""),
    "galwan": ("2020-06-16", """\
Twenty Indian soldiers were killed in a brawl with Chinese troops on their disputed border in the Himalayas, the Indian army said on Tuesday, the first deaths there in 45 years.

The two sides fought with stones and clubs on a ridge above the Galwan river on Monday night, officials in New Delhi said. No shot was fired.

China's Foreign Ministry said Indian soldiers had crossed the line twice and attacked its men. It did not say how many Chinese were hurt.

Major generals of both armies met at the place on Tuesday to calm the situation.

India and China fought a short war over the border in 1962.
"""),
    "moscow-truce": ("2020-11-10", """\
Armenia, Azerbaijan and Russia signed an agreement to end six weeks of war over Nagorno-Karabakh from one o'clock on Tuesday morning, Moscow time.

Armenia's prime minister, Nikol Pashinyan, called the decision unspeakably painful. Azerbaijan's president, Ilham Aliyev, said it amounted to a capitulation.

Under the deal Azerbaijan keeps what it took, including the town of Shusha, and Armenian forces hand over the districts of Agdam, Kelbajar and Lachin by December 1.

Russia is to send 1,960 peacekeepers with light arms to the line and to the Lachin corridor for five years.

A crowd broke into parliament in Yerevan and beat its speaker, Ararat Mirzoyan.
"""),
    "kabul": ("2021-08-26", """\
A suicide bomber blew himself up among people crowding at the Abbey Gate of Kabul airport on Thursday, killing dozens of Afghans and thirteen American soldiers, officials said.

Islamic State said it was behind the attack and named the bomber.

General Kenneth McKenzie told reporters that the evacuation would go on and that he expected more attempts, with rockets or with cars. A Taliban spokesman, Zabihullah Mujahid, said the blast took place in an area for which the Americans were responsible.

A doctor at a surgical hospital run by an Italian charity said sixty wounded had been brought there by evening.

About 95,000 people have been flown out since August 14, according to the White House.
"""),
    "mariupol": ("2022-03-09", """\
A Russian air strike badly damaged a maternity and children's hospital in the besieged port of Mariupol on Wednesday, Ukraine said, and at least seventeen people were wounded.

President Volodymyr Zelenskiy wrote that people and children were under the wreckage and called the strike an atrocity.

The Kremlin's spokesman, Dmitry Peskov, said Russian forces did not fire on civilian targets. Moscow had promised to hold its fire so that people could leave.

The city council said on its channel that the destruction was colossal. A video showed burnt cars and a crater two storeys deep in the yard.

More than 400,000 people have had no water or heat in Mariupol for a week, the council said.
"""),
    "grain": ("2022-07-22", """\
Russia and Ukraine signed separate deals with Turkey and the United Nations on Friday to open Black Sea ports for grain, five months after the invasion cut them off.

Antonio Guterres, the secretary-general, called the accord a beacon of hope. It runs for 120 days and can be renewed.

Ships are to be led through the mines by Ukrainian pilots and searched near the Bosphorus by teams of all four parties. Russia agreed not to attack the ports of Odesa, Chornomorsk and Yuzhny.

About twenty million tonnes of last year's harvest lie in silos. Defence Minister Sergei Shoigu said Moscow would not make use of the mines being cleared.

Wheat prices in Chicago fell by nearly six percent.
"""),
    "kerch": ("2022-10-08", """\
An explosion on the bridge between Russia and Crimea on Saturday brought down part of the road and set seven tank wagons of a train alight, Russian investigators said. Three people were killed.

The investigators said a truck had blown up shortly after six in the morning and named its owner as a man from Krasnodar.

Kiev did not say that it was responsible. An adviser to the president, Mykhailo Podolyak, wrote that the bridge was only the beginning.

Trains were running again over the 19-kilometre crossing by evening, and cars on one side of the road.

Vladimir Putin opened the bridge in May 2018 at the wheel of a truck.
"""),
    "przewodow": ("2022-11-15", """\
A missile fell on a grain works in the Polish village of Przewodow, six kilometres from Ukraine, on Tuesday afternoon and killed two men, the government in Warsaw said.

Poland's Foreign Ministry said it was made in Russia and called in the ambassador. President Andrzej Duda said there was no proof yet of who had fired it.

Russia's Defence Ministry called the reports a deliberate provocation and said its forces had struck nothing near the border.

The blast came while Russia was firing some ninety missiles at Ukrainian cities and power plants.

Ambassadors of NATO were to meet on Wednesday under article four of its treaty.
"""),
    "kakhovka": ("2023-06-06", """\
The Kakhovka dam on the Dnieper in southern Ukraine burst early on Tuesday, and water poured over villages on both banks of the front.

Ukraine said Russian troops had blown it up from inside to stop an offensive. Officials put in by Moscow first said all was calm in Nova Kakhovka and then blamed Ukrainian shells.

About 42,000 people were at risk of the flood, the government in Kyiv said. Some 1,300 had left the Kherson side by noon.

The nuclear plant at Zaporizhzhia, which draws its cooling water from the reservoir, was in no immediate danger, the International Atomic Energy Agency said.

The dam was 30 metres high and 3.2 kilometres long and was finished in 1956.
"""),
    "wagner": ("2023-06-24", """\
Yevgeny Prigozhin, the chief of the Wagner mercenaries, turned his columns back 200 kilometres from Moscow on Saturday, a day after he had begun a mutiny against the army's command.

The president of Belarus, Alexander Lukashenko, said he had talked with Prigozhin all day by agreement with Vladimir Putin.

Under the deal the charges against Prigozhin are dropped and he goes to Belarus, said the Kremlin's spokesman, Dmitry Peskov. Fighters who took part will not be tried.

The mercenaries had held the headquarters of the southern military district in Rostov without a fight. Russian bloggers said several helicopters and an Il-22 plane were shot down on the way.

Putin spoke in the morning of treason.
"""),
    "karabakh23": ("2023-09-19", """\
Azerbaijan sent troops backed by artillery into Nagorno-Karabakh on Tuesday in what it called an anti-terrorist operation and told the Armenians there to raise a white flag.

Separatist officials said 27 people had been killed, two of them civilians, and more than two hundred wounded. Stepanakert was under fire all afternoon.

Baku's Defence Ministry said it had warned the Russian peacekeepers beforehand and hit only military targets. It said four road workers had been killed by mines that morning.

In Yerevan crowds called on Nikol Pashinyan to step down. He said Armenia had no army in Karabakh and would not be drawn in.

Antony Blinken asked Azerbaijan to stop at once.
"""),
    "koreasummit": ("2018-04-27", """\
Kim Jong Un and Moon Jae-in promised on Friday to work for a Korean peninsula without nuclear weapons and to turn the armistice of 1953 into a peace treaty within the year.

Kim stepped over the low kerb that marks the border at Panmunjom and took the South's president by the hand. No leader of the North had set foot in the South since the war.

The two sides are to stop broadcasts over the border on May 1 and to open an office in Kaesong.

Their statement did not say how the North was to give up its bombs or who was to check it. Donald Trump wrote that good things were happening but only time would tell.

Moon is to go to Pyongyang in the autumn.
"""),
    "ethiopia": ("2022-11-02", """\
The government of Ethiopia and the leaders of Tigray agreed on Wednesday to stop fighting for good, two years after the war in the north began.

The African Union's envoy, Olusegun Obasanjo, read out the terms in Pretoria after ten days of talks. The forces of Tigray are to be disarmed within thirty days.

Redwan Hussein, who spoke for the government, and Getachew Reda of the Tigray People's Liberation Front both said they would keep their word.

Eritrea, whose soldiers fight beside Ethiopia's, was not at the table. The statement did not name it.

Researchers at the University of Ghent reckon that hundreds of thousands have died, most of them of hunger and want of medicine.
"""),
    "khartoum": ("2023-04-15", """\
Sudan's army and the paramilitary Rapid Support Forces fought with heavy weapons in Khartoum on Saturday, and each said it held the presidential palace and the airport.

The doctors' union said at least 27 civilians had been killed across the country. A plane of the Saudi airline was hit on the runway.

General Abdel Fattah al-Burhan said the paramilitaries had attacked his house at nine in the morning. Their commander, Mohamed Hamdan Dagalo, called him a criminal and said the battle would end within days.

The two took power together in 2021 and fell out over how the paramilitaries were to join the army.

Egypt and Saudi Arabia asked for a meeting of the Arab League.
"""),
    "sanaa": ("2016-10-08", """\
Air strikes hit a funeral hall in Yemen's capital, Sanaa, on Saturday and killed more than 140 people, a United Nations official said. More than 500 were wounded.

The Houthis, who hold the city, blamed the coalition led by Saudi Arabia. A source in the coalition denied that it had carried out any operation there.

The hall was full of mourners for the father of the interior minister, Jalal al-Roweishan. A second bomb fell as rescuers were going in, people at the place said.

Jamie McGoldrick, who coordinates aid for the United Nations, said aid workers were shocked and outraged.

The White House said its support for the coalition was not a blank cheque and would be looked at again.
"""),
    "erdut": ("1999-06-09", """\
Generals of NATO and Yugoslavia signed an agreement on Wednesday under which Serbian troops and police leave Kosovo within eleven days, after 78 days of bombing.

Lieutenant-General Mike Jackson, who signed for NATO in a tent on an airfield near Kumanovo, said the air strikes would be suspended once the withdrawal could be seen.

A Yugoslav general, Svetozar Marjanovic, said the war had ended. State television in Belgrade spoke of a victory for peace.

Some 50,000 peacekeepers are to move in behind the retreating columns, and Russia is to send up to 10,000 of them.

Nearly 860,000 Albanians had fled or been driven out of the province, refugee officials said.
"""),
}  # fmt: skip

PARAPHRASED: Final[dict[str, str]] = {
    "tskhinvali": """\
Hours after a truce both parties had vowed to respect fell apart, Georgian soldiers entered South Ossetia and battled on Friday for Tskhinvali, the separatist capital.

Most of the town was in the hands of his forces, President Mikheil Saakashvili said, and he charged that Russian planes had flown over the frontier to bomb villages in Georgia.

More than ten Russian peacekeepers died and thirty were wounded as tanks shelled their barracks, according to the Defence Ministry in Moscow.

Russian armoured columns were seen on film afterwards heading south through the Roki tunnel, in order, Moscow said, to defend Russian citizens.

At the United Nations the Security Council sat all night without agreeing on any text.
""",
    "yeonpyeong": """\
Two South Korean marines were killed and houses burned on Tuesday after the North shelled the island of Yeonpyeong with scores of rounds, an exchange among the heaviest since the Korean War of 1950-1953.

Guns on the island answered with some eighty shells and jets took off, said the Joint Chiefs of Staff in Seoul.

Pyongyang claimed the South had opened fire first while its navy exercised in waters that the North regards as its own.

Many of the 1,600 islanders, who live just 12 kilometres from the northern coast, ran to shelters; others got away on fishing boats.

Should another attack be prepared, the South's military is to strike back several times as hard, President Lee Myung-bak ordered.
""",
    "su24": """\
Vladimir Putin spoke on Tuesday of "a stab in the back by the accomplices of terrorists" after Turkish jets brought down a Russian Su-24 at the border with Syria.

According to the Turkish armed forces the plane approached Turkish airspace in Hatay and ignored ten warnings in five minutes; the Defence Ministry in Moscow maintained that it had been over Syria the whole time.

The two pilots ejected. One of them was later found dead, and Turkmen rebels in the Latakia hills said they had opened fire while the men were in the air.

During the search a helicopter was hit and forced down, and a Russian marine died.

At Ankara's request NATO was to hold a special meeting that afternoon.
""",
    "khan": """\
Doctors and a monitoring group said at least 58 people died on Tuesday, among them eleven children, in what is suspected to have been a gas attack on Khan Sheikhoun, a town in Syria's northwest.

Warplanes dropped the gas about 6:30 in the morning, said the Syrian Observatory for Human Rights; victims choked, fainted and had foam at their mouths.

The army of Syria, which said it had never used chemical weapons anywhere, denied any part in it, and Russia's Defence Ministry said none of its planes had bombed the town.

A clinic treating some of the wounded was struck by a rocket hours later, according to medics.

An urgent Security Council meeting was requested by France and Britain.
""",
    "abqaiq": """\
Saudi oil output was cut by about half on Saturday after drones struck two Saudi Aramco plants before dawn and set them ablaze, people familiar with the matter said.

The Houthi movement in Yemen claimed to have launched ten drones at Khurais and Abqaiq and threatened to widen the range of its targets.

There was no evidence the strike had been launched from Yemen, said Mike Pompeo, the secretary of state, who put the blame on Iran; the accusation was blind and useless, Tehran replied.

Riyadh's Interior Ministry said the fires were under control without saying if there were casualties.

Most of the crude the country exports is treated at Abqaiq, the biggest such plant in the world.
""",
    "kerch": """\
Three people were killed on Saturday when a blast on the bridge linking Crimea to Russia made part of the roadway collapse and set fire to seven tank wagons of a train, according to Russian investigators.

It was a truck that exploded soon after six in the morning, they said; its owner was named as a Krasnodar man.

Mykhailo Podolyak, who advises Ukraine's president, wrote that the bridge was just the beginning, though Kiev did not claim responsibility.

By the evening trains had begun to cross the 19 kilometres again, as had cars on one side of the road.

Putin had driven a truck over the bridge when it was opened in May 2018.
""",
    "wagner": """\
Wagner's mercenaries turned round 200 kilometres short of Moscow on Saturday, when their chief, Yevgeny Prigozhin, called off the mutiny against the military command that he had started a day earlier.

Alexander Lukashenko, the president of Belarus, said that by agreement with Vladimir Putin he had spent the whole day in talks with Prigozhin.

Prigozhin will go to Belarus and charges against him will be dropped, the Kremlin's Dmitry Peskov said of the deal; no fighter who took part is to be tried.

Rostov's southern military district headquarters had been taken by the mercenaries without a fight. An Il-22 and several helicopters were shot down on their way, according to Russian bloggers.

In the morning Putin had spoken of treason.
""",
    "sanaa": """\
More than 140 people were killed and over 500 wounded on Saturday as aircraft bombed a hall in Sanaa, the capital of Yemen, during a funeral, according to an official of the United Nations.

The Saudi-led coalition was blamed by the Houthis, who control the city, but a source in it denied that any operation had been carried out there.

Mourners for the father of Jalal al-Roweishan, the interior minister, had filled the hall. People there said another bomb fell while rescuers went in.

Aid workers were "shocked and outraged", said Jamie McGoldrick, the United Nations' aid coordinator.

Washington's support for the coalition was no blank cheque and would be reviewed, the White House said.
""",
}

BACK: Final[dict[str, str]] = {
    "mavi": """\
Israeli commandos went on board of a Turkish ship that was transporting help and activists to Gaza on Monday before the dawn, and at least nine persons on board were killed in the fight which followed.

The Israeli army declared that its soldiers were assaulted with knives, sticks and iron bars when they descended by ropes from helicopters and that they opened fire for self-defence.

The organisers of the flotilla of six ships stated that the soldiers started to shoot as soon as they stepped on the Mavi Marmara, which was located in international waters about 130 kilometres from the coast.

Turkey has recalled its ambassador and has named the raid an act of state terrorism. Crowds assembled before the consulate of Israel in Istanbul.

The ships were tugged to the port Ashdod, where around 600 passengers should be interrogated.
""",
    "bengh": """\
Armed men assaulted the consulate of the USA in the Libyan city Benghazi and put it on fire, and killed the ambassador Christopher Stevens and three further Americans, said officials on Wednesday.

The interim head of Libya, Mohamed Magarief, has asked the United States for pardon and promised that the attackers will be seized.

Eyewitnesses told that men with grenade launchers surrounded the compound on Tuesday after the fall of darkness, while the guards shot into the air. Plunderers carried away furniture and computers.

President Barack Obama has condemned what he named a scandalous attack and has directed fifty marines for the protection of the embassy in Tripoli.

This was the first murder of an acting American ambassador since the year 1979.
""",
    "minsk": """\
The heads of Russia, Ukraine, Germany and France have agreed on Thursday about a ceasefire in the east of Ukraine, which should begin on Saturday at midnight, after negotiations in Minsk that continued sixteen hours.

Both sides must withdraw heavy weapons for no less than 50 kilometres in the course of two weeks under the supervision of the observers of the OSCE.

Vladimir Putin said to journalists that this was not the best night in his life but that the main thing was agreed. Petro Poroshenko said that the proposed conditions were at first not acceptable.

The combats continued around the railway city Debaltseve, where the Ukrainian troops were nearly surrounded. Angela Merkel spoke about a glimmer of hope and about no illusions.

Since April more than 5,000 persons have been killed, according to the count of the UN.
""",
    "pulwama": """\
A suicide attacker steered a car stuffed with explosives into a column of the Indian paramilitary police in Kashmir on Thursday and killed at least 40 persons in the bloodiest attack there for decades.

Jaish-e-Mohammad, an armed grouping with its seat in Pakistan, declared that one of its fighters had done this. The bus which was struck was transporting members of the Central Reserve Police Force from Jammu to Srinagar.

India declared that it possesses proofs of a direct participation of Pakistan in the explosion and that it will achieve the isolation of its neighbour by all nations.

The Foreign Ministry of Pakistan has rejected the accusation and named the attack a cause of serious concern.

The Prime Minister Narendra Modi said that the sacrifice of the men will not be in vain.
""",
    "galwan": """\
Twenty Indian soldiers perished in a hand-to-hand fight with Chinese military on the disputed border in the Himalayas, declared the Indian army on Tuesday; these are the first dead there for 45 years.

The sides beat each other with stones and sticks on the crest over the river Galwan in the night of Monday, said officials in New Delhi. Not one shot was made.

The Foreign Ministry of China declared that Indian soldiers crossed the line two times and attacked its people. It did not tell how many Chinese suffered.

Major generals of the two armies have met on the spot on Tuesday in order to calm the situation.

India and China have led a short war for the border in 1962.
""",
    "kabul": """\
A suicide attacker has exploded himself in the crowd of people at the Abbey Gate of the airport of Kabul on Thursday and killed dozens of Afghans and thirteen American soldiers, reported officials.

The Islamic State declared that it stands behind the attack and named the name of the attacker.

General Kenneth McKenzie said to journalists that the evacuation will be continued and that he awaits further attempts with rockets or cars. The speaker of the Taliban Zabihullah Mujahid said that the explosion took place in a zone for which the Americans answered.

A physician of a surgical hospital of an Italian charity told that until the evening sixty wounded were brought there.

According to the White House, since August 14 about 95,000 persons have been flown out.
""",
    "grain": """\
Russia and Ukraine have signed on Friday separate agreements with Turkey and the UN about the opening of ports of the Black Sea for grain, five months after the invasion had cut them off.

The general secretary Antonio Guterres named the agreement a lighthouse of hope. It is valid for 120 days and can be prolonged.

The vessels shall be conducted through the mines by Ukrainian pilots and inspected at the Bosphorus by groups of all four sides. Russia has obliged itself not to attack the ports Odessa, Chornomorsk and Yuzhny.

In the silos lie about twenty million tons of the harvest of last year. The Minister of Defence Sergei Shoigu said that Moscow will not use it that the mines are removed.

The price of wheat in Chicago has sunk by almost six percent.
""",
    "ethiopia": """\
The government of Ethiopia and the leadership of Tigray have agreed on Wednesday to end the combats forever, two years after the beginning of the war in the north.

The envoy of the African Union Olusegun Obasanjo has read the conditions in Pretoria after ten days of negotiations. The troops of Tigray must be disarmed in thirty days.

Redwan Hussein, who spoke on behalf of the government, and Getachew Reda from the Tigray People's Liberation Front both declared that they will hold their word.

Eritrea, whose soldiers are fighting at the side of Ethiopia, did not sit at the table. The declaration does not name it.

The scientists of the University of Ghent estimate that hundreds of thousands have perished, the majority from hunger and lack of medicines.
""",
}

# The same outlet's story a day later: much of it kept, the news new.  A new edition reports new facts: no copy.
UPDATED: Final[dict[str, tuple[str, str]]] = {
    "mh17": ("2014-07-18", """\
Rescuers have found 181 bodies in the fields in eastern Ukraine where a Malaysian airliner with 298 people on board came down, a spokesman for Ukraine's Foreign Ministry said on Friday.

The United States said for the first time that the plane was hit by a missile fired from ground held by pro-Russian rebels. Samantha Power told the Security Council that the rebels had shown off such a launcher.

Flight MH17 was on its way from Amsterdam to Kuala Lumpur when it vanished from radar at a height of about 10,000 metres near the village of Hrabove.

Alexander Borodai, a leader of the rebels, promised a truce of some days so that experts could reach the place. Monitors of the OSCE were let in for little more than an hour.

Of the dead, 189 were Dutch, the airline said.
"""),
    "april": ("2016-04-03", """\
Azerbaijan said on Sunday that it would stop fighting around Nagorno-Karabakh of its own accord, but Armenian officials said the shelling went on, a day after the worst clashes since the truce of 1994.

Baku's Defence Ministry said it would strengthen the positions that its troops had taken and warned that it would strike back if fired upon.

The separatist army said it had retaken a height near Talysh and lost twenty men in two days. Azerbaijan's Defence Ministry said twelve of its soldiers had been killed and a Mi-24 helicopter lost on Saturday.

The co-chairs of the Minsk Group are to meet in Vienna on Tuesday.
"""),
    "kakhovka": ("2023-06-07", """\
More than 2,700 people have fled villages on both banks of the Dnieper, officials said on Wednesday, as water from the burst Kakhovka dam rose by more than five metres in Kherson.

President Volodymyr Zelenskiy said hundreds of thousands had no drinking water. Officials put in by Moscow said seven people were missing in Nova Kakhovka.

Ukraine said Russian troops had blown it up from inside to stop an offensive. The Kremlin called that sabotage by Kyiv.

The nuclear plant at Zaporizhzhia, which draws its cooling water from the reservoir, was in no immediate danger, the International Atomic Energy Agency said.

The dam was 30 metres high and 3.2 kilometres long and was finished in 1956.
"""),
    "karabakh23": ("2023-09-20", """\
The Armenians of Nagorno-Karabakh agreed on Wednesday to lay down their arms, a day after Azerbaijan sent troops backed by artillery into the region in what it called an anti-terrorist operation.

Separatist officials said 32 people had been killed, seven of them civilians, and more than two hundred wounded. Under terms passed on by the Russian peacekeepers, talks on the region's return under Baku's rule begin in Yevlakh on Thursday.

President Ilham Aliyev said sovereignty had been restored. Russia said several of its peacekeepers were killed when their car came under fire.

In Yerevan crowds called on Nikol Pashinyan to step down. He said Armenia had taken no part in writing the terms.
"""),
    "khartoum": ("2023-04-16", """\
Sudan's army appeared to gain the upper hand over the paramilitary Rapid Support Forces on Sunday after air strikes on their bases near Khartoum, people in the city said.

The doctors' union said at least 56 civilians had been killed across the country in two days and nearly six hundred people wounded. Three workers of the World Food Programme were among the dead in Darfur.

Both sides agreed to stop for three hours so that the wounded could be fetched, the United Nations said; shooting was heard all the same.

The two generals took power together in 2021 and fell out over how the paramilitaries were to join the army.

The Arab League met in Cairo and asked for talks.
"""),
}  # fmt: skip
