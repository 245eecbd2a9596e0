"""Sentences of news -> statements with the bundled pipeline: kinds that were once read wrong."""

from collections.abc import Callable
from typing import Any

import pytest
from test_reading_model import THURSDAY, readable

from kg.model import Statement

pytestmark = pytest.mark.model("0.3.1")


def case(kind: str, text: str, *expected: str, never: str = " ") -> Any:
    """A kind of sentence, what is read of it, and what no statement may say."""
    return pytest.param(text, set(expected), never, id=f"{kind}: {text}")


CASES = [
    case(
        "who is two things besides",
        "Ada Holm, an author of the paper and a leading trade scholar, criticised Mali.",
        "Ada Holm criticises Mali: actual, -, -, -",
        never="scholar criticises",
    ),
    case(
        "a name in capitals at the start",
        "MALI has sent troops to Chad.",
        "Mali sends_troops Chad: actual, -, -, -",
    ),
    case(
        "under which condition it was approved",
        "Regulators approved the merger subject to conditions.",
        "Regulators approves_subject_to_conditions merger: actual, -, -, -",
        never="approves_subject |",
    ),
    case(
        "what Britain urges is no deed of its object",
        "Mali has urged an “end to the violence and for all sides to engage in dialogue”.",
        "Mali urges end to the violence: actual, -, -, -",
        never="urges_to",
    ),
    case(
        "each of two with longer titles",
        "Gao council leader Jon Berg and Kidal council leader Ada Holm criticised Mali.",
        "Jon Berg criticises Mali: actual, -, -, -",
        "Ada Holm criticises Mali: actual, -, -, -",
    ),
    case(
        "a state's government and its army",
        "The Kenyan government and military have left Mali.",
        "Kenyan government leaves Mali: actual, -, -, -",
        "Kenyan military leaves Mali: actual, -, -, -",
    ),
    case(
        "nobody fires at whom a response is to",
        "Mali fired a barrage of missiles at Chadian and allied forces in response to a "
        "French drone strike.",
        "Mali fires missiles: actual, -, -, -",
        never="France",
    ),
    case(
        "whose profit fell in an article about one company",
        "Zorvex Bank reported losses. Zorvex Bank said sales were weak. Zorvex Bank cut "
        "jobs. Operating profit fell 41 per cent to $3 million.",
        "Zorvex Bank's operating profit falls 41 per cent: actual, -, -, -",
    ),
    case(
        "of two companies nobody knows whose profit",
        "Zorvex Bank met Lind Bank. Zorvex Bank and Lind Bank agreed. Operating profit "
        "fell 41 per cent to $3 million.",
        "Zorvex Bank meets Lind Bank: actual, -, -, -",
        "Lind Bank meets Zorvex Bank: actual, -, -, -",
        "Zorvex Bank agrees_with Lind Bank: actual, -, -, -",
        "Lind Bank agrees_with Zorvex Bank: actual, -, -, -",
        "Operating profit falls 41 per cent: actual, -, -, -",
        never="Bank's operating",
    ),
    case(
        "a chief executive officer",
        "Ada Holm, the chief executive officer of Baltec, met Jon Berg.",
        "Ada Holm chief_executive_officer_of Baltec: actual, -, -, -",
    ),
    case(
        "who filed what is rejected",
        "Mali rejected a lawsuit filed by Ada Holm.",
        "Ada Holm files lawsuit: actual, -, -, -",
    ),
    case(
        "what was proposed was",
        "Mali rejected the proposal that Chad made.",
        "Chad makes proposal: actual, -, -, -",
    ),
    case(
        "what was done is denied with the act",
        "Mali denied attacks carried out by Chad.",
        "Chad carries_out attacks: negated, Mali denied, -, -",
    ),
    case(
        "a managing director",
        "Baltec managing director Ada Holm spoke. The managing director criticised Mali.",
        "Ada Holm criticises Mali: actual, -, -, -",
    ),
    case(
        "what videos purported to show",
        "Malian forces fired live ammunition at protesters, online videos purported to "
        "show on Monday.",
        "Malian forces fires live ammunition: actual, online videos show, -, -",
    ),
    case(
        "what went on while it was said",
        "Ada Holm told Reuters that Mali had left, as protesters stormed the palace.",
        "protesters storms palace: actual, -, -, -",
    ),
    case(
        "what others did is told with it",
        "Ada Holm said Mali would leave the pact, as Chad had attacked Togo.",
        "Chad attacks Togo: actual, Ada Holm said, -, -",
    ),
    case(
        "only how is denied",
        "I don't think that's how Mali will win the war, Ada Holm said.",
        never="wins",
    ),
    case(
        "anger from whom",
        "Ada Holm is facing anger from manufacturers and traders.",
        "Ada Holm faces anger from manufacturers and traders: actual, -, -, -",
    ),
    case(
        "from whom something was bought",
        "Mali bought vans from a dealer.",
        "Mali buys_from_dealer vans: actual, -, -, -",
    ),
    case(
        "for what one joins another",
        "Ada Holm was scheduled to join Jon Berg for a debate in Oslo.",
        "Ada Holm joins_for_debate Jon Berg: planned, -, -, -",
    ),
    case(
        "a town's police chief",
        "Paris's police chief, Jon Berg, met the archbishop of Paris.",
        "Jon Berg police_chief_of Paris: actual, -, -, -",
    ),
    case(
        "a video does nothing",
        "Another video showed demonstrators on Sunday night tearing down a poster of Ada Holm.",
        "demonstrators tears_down_poster_of Ada Holm: actual, -, 2024-06-23, -",
        never="video tears",
    ),
    case(
        "who brokers talks",
        "Chad's mediator praised talks between Mali and Togo brokered by Ada Holm.",
        "Ada Holm brokers_talks Mali: actual, -, -, -",
        "Ada Holm brokers_talks Togo: actual, -, -, -",
    ),
    case(
        "nobody swaps according to an army",
        "The women were released in a swap of detained leaders of the group, according to"
        " the Malian army.",
        never="swaps",
    ),
    case(
        "who is who in a lawsuit",
        "Mali rejected a lawsuit filed by Ada Holm, who was released in 2015 and has "
        "become an advocate for Malian prisoners.",
        never="lawsuit advocate",
    ),
    case(
        "who has until Friday",
        "A judge has given Mali until July 28 to answer Ada Holm's complaint.",
        "Mali answers_complaint_of Ada Holm: planned, -, -, -",
        never="judge answers",
    ),
    case(
        "a battle to win is not won",
        "Cruz and Trump battle it out to win the state.",
        "Cruz wins state: wished, -, -, -",
        "Donald Trump wins state: wished, -, -, -",
    ),
    case(
        "what was done besides, as said",
        "Ada Holm said she'd met Jon Berg and had dispatched officials.",
        "Ada Holm dispatches officials: actual, Ada Holm said, -, -",
    ),
    case(
        "what somebody could see",
        "Ada Holm could see the frustration on his face.",
        "Ada Holm sees frustration on his face: actual, -, -, -",
    ),
    case(
        "what may be seen to come",
        "Mali could see a rise in prices.",
        "Mali sees rise in prices: possible, -, -, -",
    ),
    case(
        "reported of all that follows",
        "Ada Holm reportedly met Jon Berg and doesn't trust Mia Lind.",
        "Ada Holm meets Jon Berg: possible, -, -, -",
        "Jon Berg meets Ada Holm: possible, -, -, -",
        "Ada Holm trusts Mia Lind: negated, -, -, -",
    ),
    case(
        "some members of a party are not the party",
        "Moderate Democrats criticised Mali. House Republicans praised Chad.",
        "Moderate Democrats criticises Mali: actual, -, -, -",
        "House Republicans praises Chad: actual, -, -, -",
        never="Party",
    ),
    case(
        "a ruling party is itself",
        "The ruling Social Democrats criticised Mali.",
        "Social Democrats criticises Mali: actual, -, -, -",
        never="Ruling",
    ),
    case(
        "a news outlet is not what it is named for",
        "BBT News reported it. BBT economist Ada Holm criticised Mali.",
        "Ada Holm criticises Mali: actual, -, -, -",
        "Ada Holm economist_of BBT: actual, -, -, -",
        never="of BBT News",
    ),
    case(
        "a storm by its name alone",
        "Storm Ada hit Mali. Ada Holm wrote about it. Ada flooded Gao.",
        "Storm Ada floods Gao: actual, -, -, -",
    ),
    case(
        "towns are several",
        "Troops entered Malian towns.",
        "Troops enters Malian towns: actual, -, -, -",
    ),
    case(
        "nobody pledges an issue",
        "The storm flooded Gao, an issue that Ada Holm pledged that Mali would review.",
        "storm floods Gao: actual, -, -, -",
        never="pledges",
    ),
    case(
        "nobody knows who is to expect it",
        "Mali's weather service warned to expect flooding.",
        never="expects",
    ),
    case(
        "polls show nobody",
        "Polls show Ada Holm with a lead over Jon Berg.",
        never="shows Ada",
    ),
    case(
        "of what somebody is reminded",
        "The report reminded Malians of the danger.",
        "report reminds_of_danger Malians: actual, -, -, -",
    ),
    case(
        "of what somebody is cleared",
        "A court acquitted Ada Holm of murder.",
        "court acquits_of_murder Ada Holm: actual, -, -, -",
    ),
    case(
        "with what somebody did it",
        "Ada Holm has egged on the protests, with calls on Chad for a strike.",
        never="with_calls",
    ),
    case(
        "through what they won",
        "It was through these efforts that Mali defeated Chad.",
        "Mali defeats Chad: actual, -, -, -",
    ),
    case(
        "where it was that they met",
        "It is in Gao that Ada Holm met Jon Berg.",
        "Ada Holm meets Jon Berg: actual, -, -, Gao",
        "Jon Berg meets Ada Holm: actual, -, -, Gao",
    ),
    case(
        "a dam is owned, no river",
        "The dam on the Niger River, which is owned by Baltec, failed.",
        "Baltec owns dam on the Niger River: actual, -, -, -",
        never="owns Niger",
    ),
    case(
        "where a ringleader lives",
        "The ringleader, Ada Holm, 41, of Oslo, left Mali.",
        "Ada Holm leaves Mali: actual, -, -, -",
        never="ringleader_of",
    ),
    case(
        "what was turned around",
        "Ada Holm has quickly turned around a tepid start.",
        "Ada Holm turns_around tepid start: actual, -, -, -",
    ),
    case(
        "nobody begins a drug",
        "Jon Berg backed the drug that Ada Holm began publicly touting months ago as a treatment.",
        never="Holm begins",
    ),
    case(
        "a company's CEO by another word",
        "Baltec chief executive Ada Holm spoke on Monday. Baltec's CEO criticised Mali.",
        "Ada Holm criticises Mali: actual, -, -, -",
    ),
    case(
        "no other company's chief executive",
        "Baltec chief executive Ada Holm spoke on Monday. The Zorvex chief executive "
        "criticised Mali.",
        "Ada Holm chief_executive_of Baltec: actual, -, -, -",
        "Zorvex chief executive criticises Mali: actual, -, -, -",
        never="Ada Holm criticises",
    ),
    case(
        "of two chief executives that of the company",
        "Ada Holm, the CEO of Baltec, left. Zorvex chief executive Jon Berg stayed. "
        "Baltec's chief executive criticised Mali.",
        "Ada Holm criticises Mali: actual, -, -, -",
    ),
    case(
        "his father beside him",
        "Jon Berg met Mia Lind. Ada Holm came to Oslo with a friend. She and her father "
        "criticised Mali.",
        "Ada Holm criticises Mali: actual, -, -, -",
        "Ada Holm's father criticises Mali: actual, -, -, -",
    ),
    case(
        "no research paper is a newspaper",
        "Ada Holm told the New York Times that jobs fell. Jon Berg wrote the research paper.",
        "Jon Berg writes research paper: actual, -, -, -",
        never="writes New",
    ),
    case(
        "an outlet by its last word",
        "Ada Holm told the Wall Street Journal that Mali left. She told the Journal that "
        "Mali attacked Chad.",
        "Ada Holm tells Wall Street Journal: actual, -, -, -",
    ),
    case(
        "of two outlets of one last word nobody knows which",
        "The New York Times and the Los Angeles Times criticised Mali. The Times criticised Chad.",
        "New York Times criticises Mali: actual, -, -, -",
        "Los Angeles Times criticises Mali: actual, -, -, -",
        "Times criticises Chad: actual, -, -, -",
        never="Angeles Times criticises Chad",
    ),
    case(
        "what a bid is raised for",
        "Ada Holm raised her bid for Baltec.",
        "Ada Holm raises_bid_for Baltec: actual, -, -, -",
    ),
    case(
        "with whom details are worked out",
        "Mali is working out the details of the plan with Baltec.",
        "Mali works_out_details_with Baltec: actual, -, -, -",
    ),
    case(
        "what a resolution is to do to somebody",
        "The committee approved a resolution to annex the West Bank.",
        "committee approves_resolution_to_annex West Bank: actual, -, -, -",
    ),
    case(
        "to do what with what",
        "Mali challenged reporters to come up with more details.",
        "Mali challenges_to_come_up_with_details reporters: actual, -, -, -",
    ),
    case(
        "what one is to stop doing",
        "The law prohibits firms from engaging in weapons transfers.",
        "law prohibits_from_engaging_in_transfers firms: actual, -, -, -",
    ),
    case(
        "called on to do something",
        "Ada Holm called on the board to open talks.",
        "Ada Holm calls_on_to_open_talks board: actual, -, -, -",
        "board opens talks: asked-for, Ada Holm called, -, -",
        never="calls_on ",
    ),
    case(
        "nobody calls who is to resign",
        "Two leaders call for Ada Holm to resign over Mali",
        never="calls ",
    ),
    case(
        "an aim that a demand has beside",
        "Mali has urged an end to the violence and for all sides to engage in dialogue.",
        "Mali urges end to the violence and for all sides to engage in dialogue: actual, -, -, -",
        never="urges_to",
    ),
    case(
        "an object with its own complement",
        "Jon Berg voiced opposition to the decision.",
        "Jon Berg voices opposition to the decision: actual, -, -, -",
    ),
    case(
        "whom somebody is chosen as",
        "Jon Berg chose Ada Holm as his running mate.",
        "Jon Berg chooses_as_running_mate Ada Holm: actual, -, -, -",
    ),
    case(
        "part of a plan is no name",
        "Baltec proposed eleven members as part of its plan.",
        "Baltec proposes eleven members: actual, -, -, -",
        never="as_part",
    ),
    case(
        "all who are left dead",
        "The raid left two Malian soldiers and three Chadian drivers dead near Gao.",
        "raid leaves_dead Malian soldiers: actual, -, -, -",
        "raid leaves_dead three Chadian drivers: actual, -, -, -",
    ),
    case(
        "a faith attacks nobody",
        "The Islamic terror attack killed 41 people.",
        "Islamic terror attack kills 41 people: actual, -, -, -",
        never="Muslims",
    ),
    case(
        "a territory's police",
        "Hong Kong police arrested Ada Holm.",
        "Hong Kong police arrests Ada Holm: actual, -, -, -",
        "Hong Kong arrests Ada Holm: actual, -, -, -",
    ),
    case(
        "each person has a title",
        "Baltec chairman Jon Berg and author Ada Holm met Mia Lind.",
        "Jon Berg meets Mia Lind: actual, -, -, -",
        "Mia Lind meets Jon Berg: actual, -, -, -",
        "Ada Holm meets Mia Lind: actual, -, -, -",
        "Mia Lind meets Ada Holm: actual, -, -, -",
    ),
    case(
        "a senator of a state's senate",
        "Texas state Sen. Ada Holm met Jon Berg.",
        "Ada Holm meets Jon Berg: actual, -, -, -",
        "Jon Berg meets Ada Holm: actual, -, -, -",
        never="state_of",
    ),
    case(
        "a body's name with and",
        "Ada Holm, the secretary of Mali's Security and Trade Council, left.",
        "Ada Holm secretary_of Security and Trade Council: actual, -, -, -",
    ),
    case(
        "father and son of one name",
        "His father, Jon Berg Snr, left Mali. Jon Berg Jnr left Chad.",
        "Jon Berg Snr leaves Mali: actual, -, -, -",
        "Jon Berg Jnr leaves Chad: actual, -, -, -",
    ),
    case(
        "what one of the authors says",
        "Ada Holm, one of the authors and a trade scholar at Oslo University, criticised Mali.",
        "Ada Holm criticises Mali: actual, -, -, -",
        never="scholar criticises",
    ),
    case(
        "how many of how many",
        "Eight out of ten firms write apps for Baltec.",
        "Eight out of ten firms writes_apps_for Baltec: actual, -, -, -",
    ),
    case(
        "what messages show",
        "Text messages showed Ada Holm had organised the robbery.",
        "Ada Holm organises robbery: actual, Text messages showed, -, -",
    ),
    case(
        "nobody speaks at a place",
        "On show for next month is a speech by Ada Holm.",
        never="speech_by",
    ),
    case(
        "what an outlet reports in passing",
        "Jon Berg asked for their support, reported by Reuters, in the wake of a bill.",
        "Jon Berg asks_for support: actual, -, -, -",
        never="reports",
    ),
    case(
        "no country meddles in its own affairs",
        "The ambassador of China accused Britain and Chad of meddling in the country's affairs.",
        "Chinese ambassador accuses United Kingdom: actual, -, -, -",
        "China accuses United Kingdom: actual, -, -, -",
        "Chinese ambassador accuses Chad: actual, -, -, -",
        "China accuses Chad: actual, -, -, -",
        "United Kingdom meddles_in China's affairs: actual, Chinese ambassador accused, -, -",
        "Chad meddles_in China's affairs: actual, Chinese ambassador accused, -, -",
    ),
    case(
        "a word with a hyphen is cut whole",
        "Rebels destroyed a brand-new Soviet-built surface-to-air missile launch control system.",
        "Rebels destroys surface-to-air missile launch control system: actual, -, -, -",
        never="built surface",
    ),
    case(
        "a tariff is on goods",
        "Mali will slap a tariff on Kenyan imports from Chad.",
        "Mali slaps_tariff_on_imports_from Chad: planned, -, -, -",
        never="slaps_tariff_from ",
    ),
    case(
        "whose objections to what, behind the verb",
        "Germany dropped its objections to a clause on subsidiaries.",
        "Germany drops objections to a clause on subsidiaries: actual, -, -, -",
    ),
    case(
        "no goal cut at its of",
        "Chad bought cars from part of Gao.",
        never="buys_from_part",
    ),
    case(
        "a state has no historian",
        "US historian Ada Holm criticised Mali.",
        never="historian_of",
    ),
    case(
        "a city has no socialist, a team has a coach",
        "London socialist Ada Holm criticised Oklahoma City coach Debbie Lind.",
        "Debbie Lind coach_of Oklahoma City: actual, -, -, -",
        never="socialist_of",
    ),
    case(
        "a state has a governor",
        "Texas governor Ada Holm criticised Mali.",
        "Ada Holm governor_of Texas: actual, -, -, -",
    ),
    case(
        "what came of goals",
        "Mali scored two goals to defeat Chad.",
        "Mali scores two goals: actual, -, -, -",
        "Mali defeats Chad: actual, -, -, -",
    ),
    case(
        "what came of a performance",
        "Ada Holm delivered a stunning performance to seal first place.",
        "Ada Holm delivers stunning performance: actual, -, -, -",
        "Ada Holm seals first place: actual, -, -, -",
    ),
    case(
        "no goals yet that were needed to win",
        "Mali needed two goals to win the cup.",
        "Mali needs two goals to win the cup: actual, -, -, -",
        "Mali wins cup: wished, -, -, -",
    ),
    case(
        "who recovered to finish",
        "Ada Holm recovered to finish the race.",
        "Ada Holm finishes race: actual, -, -, -",
    ),
    case(
        "what a rejected plan had done",
        "The league rejected a plan, which had enraged Mali.",
        "plan enrages Mali: actual, -, -, -",
    ),
    case(
        "what a denied claim says",
        "Chad denied claims that it had attacked Mali.",
        "Chad attacks Mali: negated, Chad denied, -, -",
    ),
    case(
        "no indication, with a predicate and without that",
        "There was no indication Mali was close to Chad.",
        never="Mali close_to Chad: actual",
    ),
    case(
        "a hyphen makes one noun",
        "Mali signed a cease-fire with Chad.",
        "Mali signs_cease_fire Chad: actual, -, -, -",
        "Chad signs_cease_fire Mali: actual, -, -, -",
    ),
    case(
        "who leads what was created",
        "The accords included the creation of the Palestinian Authority, led by Ada Holm.",
        "Ada Holm leads Palestinian Authority: actual, -, -, -",
        never="leads_creation",
    ),
    case(
        "a title in capitals",
        "Crown Prince Ada Holm met Keita. The Crown Prince praised Mali.",
        "Ada Holm praises Mali: actual, -, -, -",
    ),
    case(
        "a post whose holder is named behind it",
        "The Palestinian police chief condemned Israel. Police chief Ada Holm told reporters that "
        "Mali had left.",
        "Ada Holm condemns Israel: actual, -, -, -",
    ),
    case(
        "a post named behind it as that of another state",
        "Mali's foreign minister condemned Israel. Chad's foreign minister Ada Holm said that Mali "
        "had left.",
        "Malian foreign minister condemns Israel: actual, -, -, -",
    ),
    case(
        "a former holder is not who holds the post",
        "The prime minister condemned Israel. Former prime minister Ada Holm said that Mali left.",
        "prime minister condemns Israel: actual, -, -, -",
    ),
    case(
        "two of one post",
        "The police chief condemned Israel. Police chief Ada Holm and police chief Lind met Keita.",
        "Israeli police chief condemns Israel: actual, -, -, -",
    ),
    case(
        "the Dutchman",
        "Dutch driver Erik van Loon won the race. The Dutchman thanked Mali.",
        "Erik van Loon thanks Mali: actual, -, -, -",
    ),
    case(
        "the Dutchman of two",
        "Dutch driver Erik van Loon beat Dutch driver Paul Holm. The Dutchman thanked Mali.",
        "Erik van Loon beats Paul Holm: actual, -, -, -",
    ),
    case(
        "where somebody is from, before the name",
        "Ada Holm met Keita. Keita beat Frenchman Paul Holm. The Frenchman thanked Mali.",
        "Keita beats Paul Holm: actual, -, -, -",
        "Paul Holm thanks Mali: actual, -, -, -",
        never="France",
    ),
    case(
        "a number that belongs to a name",
        "Baltec sold the 737 Max to Mali.",
        "Baltec sells 737 Max: actual, -, -, -",
    ),
    case(
        "a number that counts",
        "Chad bought 20 Abrams tanks.",
        "Chad buys Abrams tanks: actual, -, -, -",
    ),
    case(
        "a description of a body in small letters",
        "The global health body warned Mali. The pan-Arab bloc condemned Chad.",
        "World Health Organization warns Mali: actual, -, -, -",
        "Arab League condemns Chad: actual, -, -, -",
    ),
    case(
        "al-Qaida in small letters",
        "Mali attacked al-Qaida.",
        "Mali attacks Al-Qaeda: actual, -, -, -",
    ),
    case(
        "no indication they were",
        "The army arrested him, although there was no indication it was close to Chad.",
        never="close_to Chad: actual",
    ),
    case(
        "a company that begins with a rank",
        "Mali said General Engineering Co holds 45% of Baltec.",
        "General Engineering holds_share_of Baltec: actual, Mali said, -, -",
    ),
    case(
        "no attempt defeats anybody",
        "Every attempt was made to defeat Mali.",
        never="attempt defeats",
    ),
    case(
        "who was to defeat them by a plan",
        "A plan was drawn up by Chad to defeat Mali.",
        "Chad defeats Mali: planned, -, -, -",
        never="plan defeats",
    ),
    case(
        "an office of an organisation whose holder is named",
        "PTI Chairman Ada Holm left Mali. The PTI chairman praised Chad.",
        "Ada Holm praises Chad: actual, -, -, -",
    ),
    case(
        "at a time tells no time",
        "Ada Holm met Keita at a time when Mali attacked Chad.",
        "Ada Holm meets Keita: actual, -, -, -",
        "Keita meets Ada Holm: actual, -, -, -",
        "Mali attacks Chad: actual, -, -, -",
    ),
    case(
        "in two months of one year",
        "Ada Holm visited Mali in October and November 2017.",
        "Ada Holm visits Mali: actual, -, 2017-10, -",
    ),
    case(
        "a title with of, in capitals",
        "Malian Chief of Staff Ada Holm praised Chad.",
        "Ada Holm praises Chad: actual, -, -, -",
        "Ada Holm chief_of_staff_of Mali: actual, -, -, -",
    ),
    case(
        "what took lives killed",
        "The crash took the lives of 346 people.",
        "crash kills 346 people: actual, -, -, -",
    ),
    case(
        "what became of a plan that is the subject",
        "Mali's plan to attack Chad was shelved. Mali's bid to attack Togo failed.",
        "Mali attacks Chad: negated, -, -, -",
        "Mali attacks Togo: negated, -, -, -",
        never="attacks Chad: planned",
    ),
    case(
        "a plan that did not fail",
        "Mali's plan to attack Chad was approved.",
        "Mali attacks Chad: planned, -, -, -",
    ),
    case(
        "not one but the other",
        "Mali did not attack Chad but Togo.",
        "Mali attacks Chad: negated, -, -, -",
        "Mali attacks Togo: actual, -, -, -",
    ),
    case(
        "all but did it",
        "Mali all but attacked Chad.",
        "Mali attacks Chad: negated, -, -, -",
    ),
    case(
        "may or may not",
        "Mali may or may not attack Chad.",
        "Mali attacks Chad: possible, -, -, -",
    ),
    case(
        "who took credit for a deed did it",
        "Mali took credit for attacking Chad.",
        "Mali takes credit: actual, -, -, -",
        "Mali attacks Chad: actual, -, -, -",
    ),
    case(
        "the Czech group of two",
        "Danish brewer Fynbo rejected Prague-based Moravia Beverages. The Czech group was "
        "disappointed. It denied having approached Chad.",
        "Fynbo rejects Moravia Beverages: actual, -, -, -",
        "Moravia Beverages approaches Chad: negated, Moravia Beverages denied, -, -",
    ),
    case(
        "a region with the noun for it",
        "Rebels attacked Afghanistan’s Helmand province. A drone struck Mali in North Kordofan "
        "state.",
        "Rebels attacks Helmand: actual, -, -, -",
        "drone strikes Mali: actual, -, -, North Kordofan",
        never="Afghan province",
    ),
    case(
        "for his part",
        "For his part, Ada Holm appealed to Mali.",
        "Ada Holm appeals_to Mali: actual, -, -, -",
        never="part",
    ),
    case(
        "where somebody was shot is not followed",
        "The protests follow the shooting of Ada Holm in Mali.",
        "protests follows_shooting_of Ada Holm: actual, -, -, Mali",
        never="follows_shooting Mali",
    ),
    case(
        "at the end of a year",
        "Baltec bought Zorvex at the end of 2015.",
        "Baltec buys Zorvex: actual, -, 2015, -",
    ),
    case(
        "the ministers of several states",
        "The foreign ministers of Mali and Chad condemned Niger.",
        "Malian foreign minister condemns Niger: actual, -, -, -",
        "Chadian foreign minister condemns Niger: actual, -, -, -",
    ),
    case(
        "the leaders of two parties",
        "The heads of Baltec and Zorvex praised Togo.",
        "Baltec head praises Togo: actual, -, -, -",
        "Zorvex head praises Togo: actual, -, -, -",
    ),
    case(
        "whose shares rose is who is told of",
        "Endo's shares were on the rise after its purchase of Paladin Labs. The group attacked "
        "Mali.",
        "Endo buys Paladin Labs: actual, -, -, -",
        "Endo attacks Mali: actual, -, -, -",
    ),
    case(
        "the chip maker",
        "NXP Semiconductors sued Mali. The chip maker left Chad.",
        "NXP Semiconductors sues Mali: actual, -, -, -",
        "NXP Semiconductors leaves Chad: actual, -, -, -",
    ),
    case(
        "where fruit was sold is no part of it",
        "Ada Holm sold fruit on the square.",
        "Ada Holm sells fruit: actual, -, -, -",
    ),
    case(
        "how long somebody governed a country is no part of it",
        "Ada Holm governed the country for fifteen years.",
        never="years",
    ),
    case(
        "the airstrikes named before",
        "Chad launched airstrikes on Monday. A monitor said the airstrikes killed ten people.",
        "Chad's airstrikes kills ten people: actual, monitor said, -, -",
    ),
    case(
        "additional tariffs are the tariffs in hand",
        "The EU put additional tariffs of 38% on cars. Ada Holm said the tariffs hurt Germany.",
        "additional tariffs of 38% hurts Germany: actual, Ada Holm said, -, -",
    ),
    case(
        "no she who has been he",
        "A jury found Karras guilty of all that he did in Mali. Karras fled. Karras was tried. One "
        'witness, Ada Holm, described hiding and "cowering with her granddaughter, and she '
        'described feeling the cold," as Debbie Lind reported.',
        never="Karras feels",
    ),
    case(
        "whose resolve says so",
        "Ada Holm repeated her resolve saying that Mali attacked Chad.",
        "Mali attacks Chad: actual, Ada Holm saying, -, -",
    ),
    case(
        "whose help somebody seeks",
        "Donald Trump attacked India as the U.S. seeks its help on China.",
        "India helps China: wished, United States seeks, -, -",
        never="United States helps",
    ),
    case(
        "whose support somebody needs",
        "Ada Holm spoke to Jon Lind. She needs his support.",
        "Ada Holm needs_support Jon Lind: actual, -, -, -",
    ),
    case(
        "who others said did something",
        "Ada Holm, who officials said called Mali and attacked Chad, was shot.",
        never="officials attacks",
    ),
    case(
        "who is one of several",
        "One of the men, Ada Holm, said Mali attacked Chad.",
        "Mali attacks Chad: actual, Ada Holm said, -, -",
    ),
    case(
        "a company is no office",
        "Molson Coors closed the mine. Ada Holm, director for the Colorado Office of Economic "
        "Development and Trade, spoke. The company will attack Chad.",
        "Molson Coors attacks Chad: planned, -, -, -",
    ),
    case(
        "our company",
        "“Our company faces no tariffs,” said Ada Holm, managing director of Millcon Steel.",
        "Millcon Steel faces tariffs: negated, Ada Holm said, -, -",
    ),
    case(
        "our country",
        "“Our country faces tariffs,” said Ada Holm, the foreign minister of Mali.",
        "Mali faces tariffs: actual, Ada Holm said, -, -",
    ),
    case(
        "our neighbour",
        "“Our neighbour faces tariffs,” said Ada Holm, the foreign minister of Mali.",
        never="Mali faces",
    ),
    case(
        "a surname that a listed person has",
        "Kim Jong Un wrote to Mali. Mali freed Tony Kim and Kim Hak-song. Kim threatened Chad.",
        "Kim Jong-un threatens Chad: actual, -, -, -",
    ),
    case(
        "the government of two states",
        "Donald Trump threatened India. Trump said the United States may act. Trump spoke to India "
        "from Washington. Trump left. The government banned the export of rice.",
        never="American government",
    ),
    case(
        "the government at a White House briefing",
        "Ada Holm spoke of India at a White House briefing. The government banned the export of "
        "rice.",
        never="White House bans",
    ),
    case(
        "the country that somebody left",
        "Mali left the pact. Russia denied a claim that Ada Holm wanted to leave the country.",
        never="leaves Russia",
    ),
    case(
        "the country that somebody returned to",
        "Thai Prime Minister Ada Holm visited Mali. She returned to the country on Monday.",
        "Ada Holm returns_to Thailand: actual, -, 2024-06-24, -",
    ),
    case(
        "the regime is no council",
        "The UN Security Council sanctioned Ada Holm. Mali attacked the regime.",
        never="UN Security Council: actual, -, -, -",
    ),
    case(
        "the governing coalition is no cabinet",
        "Ukraine is in crisis. Ukraine’s cabinet survived a vote, but two parties left the "
        "governing coalition.",
        "two parties leaves governing coalition: actual, -, -, -",
    ),
    case(
        "the league is no club",
        "Ada Holm scored for the Lakers in the NBA. The Lakers won. Holm joined the league in May.",
        "Ada Holm joins NBA: actual, -, 2024-05, -",
    ),
    case(
        "we of one without a name",
        "“We hear such cases every week,” the prosecutor said. “When we found Ada Holm the lid was "
        "open,” a police source said.",
        never="hears",
    ),
    case(
        "we of several without names",
        "“We blocked the road,” residents said. “We cut the price of rice,” the firm said.",
        "residents blocks road: actual, residents said, -, -",
        "firm cuts price of rice: actual, firm said, -, -",
    ),
    case(
        "we of comments",
        "The post was followed by comments such as, “We will attack Mali.”",
        never="comments attacks",
    ),
    case(
        "we of a coach of another town",
        "The Lakers won the game. The Lakers are strong. “We lost all games,” Oxford City coach "
        "Ada Holm said.",
        never="loses",
    ),
    case(
        "who argued goes on",
        "Jon Holm shouted in Chad. Jon Holm was tried. Jon Holm had left Chad.\n\nThe lawyer, Leon "
        "Lind, argued that the phrase was open. “Mali may help Chad,” he said.",
        "Mali helps Chad: possible, Leon Lind said, -, -",
    ),
    case(
        "who is told of does not go on",
        "Jon Holm said in a note that Leon Lind had informed him of the raid. He also said that "
        "“imports” from Chad harmed Mali.",
        "imports harms Mali: actual, Jon Holm said, -, -",
    ),
    case(
        "the answer to a question",
        "“Who was there?” the judge asked Ada Holm.\n\n“Nobody. Mali attacked Chad.”",
        "Mali attacks Chad: actual, Ada Holm says, -, -",
    ),
    case(
        "an answer that says whose it is",
        "“Who was there?” the judge asked Ada Holm.\n\n“Mali attacked Chad,” said Leon Lind.",
        "Mali attacks Chad: actual, Leon Lind said, -, -",
    ),
    case(
        "whose nationality",
        "The Spanish coach had been sacked by Arsenal in March.",
        "Arsenal sacks Spanish coach: actual, -, 2024-03, -",
        never="Spain",
    ),
    case(
        "an unnamed object that is allowed to act",
        "The ruling allows farmers to sue the French government.",
        "farmers sues French government: possible, -, -, -",
        never="allows",
    ),
    case(
        "who leads is to act",
        "The crisis led Germany to abandon its plan.",
        never="leads",
    ),
    case(
        "hopes that an event raises",
        "The Syrian army bombed Idlib, raising fears of a new war.",
        "Syrian Arab Army bombs Idlib: actual, -, -, -",
        never="raises",
    ),
    case(
        "captives swapped for others",
        "Hamas swapped three hostages for 90 Palestinian prisoners.",
        "Hamas swaps three hostages: actual, -, -, -",
        never="Palestinian prisoners swaps",
    ),
    case(
        "what is put to whom is told by its preposition",
        "Officials returned the bodies of three Israeli hostages to Israel.",
        "Officials returns_bodies_of Israeli hostages: actual, -, -, -",
    ),
    case(
        "a pact that exists, whatever it will do",
        "Peru's trade agreements with Chile are likely to ruin farmers, Holm said.",
        "Peru agrees_with Chile: actual, Holm said, -, -",
    ),
    case(
        "what somebody else opposes",
        "Protesters opposed Milei's efforts to privatise the railways.",
        "Javier Milei privatises railways: wished, -, -, -",
    ),
    case(
        "what two parties have between them",
        "A pact between Mali and Chad, signed in May, harms Togo.",
        "pact between Mali and Chad harms Togo: actual, -, -, -",
    ),
    case(
        "what somebody is responsible for",
        "The Taliban claimed responsibility for shooting down a helicopter.",
        "Taliban claims responsibility for shooting down a helicopter: actual, -, -, -",
    ),
    case(
        "who is charged did it",
        "The ministry charged Keita with espionage by publishing files about Togo.",
        "ministry charges_with_espionage Keita: actual, -, -, -",
        never="ministry publishes",
    ),
    case(
        "words that an agency passes on",
        '"I will show off a new weapon," the agency quoted Kim Jong-un as saying.',
        "Kim Jong-un shows_off new weapon: planned, Kim Jong-un quoted, -, -",
        never="agency shows",
    ),
    case(
        "when somebody said so",
        'Ada Holm said ties "are good" as she appeared with Ivo Berg.',
        "Ada Holm appears_with Ivo Berg: actual, -, -, -",
    ),
    case(
        "who says so stands behind a verb of evidence",
        "Sanctions hurt Russian banks, suggests a new study by the IMF.",
        "Sanctions hurts Russian banks: actual, new study by the IMF suggests, -, -",
    ),
    case(
        "a title in the words of somebody else is the article's",
        "Officials said that the Malian president, Ada Keita, met Ivo Berg.",
        "Ada Keita president_of Mali: actual, -, -, -",
    ),
    case(
        "a first meeting",
        "Officials said it was the first time a senior Iranian envoy had met with Ivo Berg.",
        never="first_time",
    ),
    case(
        "charges that tell what was done",
        "A man pleaded guilty to charges he threatened to kill Ada Holm.",
        never="charges",
    ),
    case(
        "what somebody is ready to do",
        "They plan peace talks, which the United States stands ready to support.",
        never="stands",
    ),
    case(
        "a city that is attacked",
        "Russia launched a missile strike on Kyiv.",
        "Russia launches_strike Kyiv: actual, -, -, -",
    ),
    case(
        "a city that somebody goes to",
        "Scholz's trip to Beijing angered Washington.",
        "Olaf Scholz travels_to Beijing: actual, -, -, -",
    ),
    case(
        "elected but not in office",
        "Ada Holm is the new president-elect of Malawi.",
        "Ada Holm president_elect_of Malawi: actual, -, -, -",
    ),
    case(
        "half a word is no role",
        "The airline is the number two customer of Boeing.",
        "airline customer_of Boeing: actual, -, -, -",
    ),
    case(
        "to fall in love",
        "Voters fell in love with Nigel Farage.",
        "Voters loves Nigel Farage: actual, -, -, -",
    ),
    case(
        "a surname with one bearer so far",
        "Ada Holm won in Togo. Holm met Ivo Berg. Her brother Omar Holm left Mali. Holm left Chad.",
        "Ada Holm meets Ivo Berg: actual, -, -, -",
        "Ada Holm leaves Chad: actual, -, -, -",
        "Omar Holm leaves Mali: actual, -, -, -",
    ),
    case(
        "two of a surname",
        "Ada Holm left Togo. Ms Holm met Ivo Berg. Her brother Omar Holm left Mali. "
        "Mr Holm attacked Gao.",
        "Ada Holm meets Ivo Berg: actual, -, -, -",
        "Omar Holm attacks Gao: actual, -, -, -",
    ),
    case(
        "the first to do something did it",
        "Keita became the first president to visit Israel.",
        "Keita visits Israel: actual, -, -, -",
    ),
    case(
        "a headline without an object",
        "Kenyan minister sacked by president over fuel deal",
        never="minister sacks",
    ),
    case(
        "what happens when something else does",
        "Ada Holm left Togo on Monday when Chad attacked Ivo Berg.",
        "Chad attacks Ivo Berg: actual, -, 2024-06-24, -",
    ),
    case(
        "what was done in one breath",
        "Ada Holm met Ivo Berg on Monday and thanked Omar Keita.",
        "Ada Holm thanks Omar Keita: actual, -, 2024-06-24, -",
    ),
    case(
        "when and where talks were held",
        "Ada Holm praised talks between Chad and Mali, held in New Delhi on 21 April.",
        "Chad talks_with Mali: actual, -, 2024-04-21, New Delhi",
    ),
    case(
        "where those lie that are harmed",
        "The army killed three rebels in a village in Kordofan on Monday.",
        "Sudanese Armed Forces kills three rebels: actual, -, 2024-06-24, Kordofan",
    ),
    case(
        "who leads an opposition is not the state",
        "Chad's opposition leaders met Ivo Berg.",
        "Chad's opposition leaders meets Ivo Berg: actual, -, -, -",
    ),
    case(
        "each does so by himself",
        "Ada Holm and Ivo Berg are charged with conspiracy to engage in fraud.",
        "Ada Holm engages_in fraud: planned, -, -, -",
        never="engages_with",
    ),
    case(
        "what is yet to be",
        "However, with 240 million people in Chad yet to receive a vaccine, gaps remain.",
        "240 million people receives vaccine: negated, -, -, -",
    ),
    case(
        "what a verb comes to",
        "Ada Holm came to power in a military coup.",
        "Ada Holm comes_to_power_in military coup: actual, -, -, -",
    ),
    case(
        "who wrote it does not say so",
        "By Ada Holm: Chad cannot ignore Ivo Berg, warns Omar Keita.",
        never="Ada Holm says",
    ),
    case(
        "cannot simply",
        "Chad cannot simply attack Ivo Berg.",
        "Chad attacks Ivo Berg: negated, -, -, -",
    ),
    case(
        "who mediates brokers it",
        "Togo has mediated in attempts to broker a ceasefire between Israel and Hamas.",
        never="Israel brokers",
    ),
    case(
        "a title with an of",
        "U.S. Secretary of State Ada Holm met Ivo Berg.",
        "Ada Holm secretary_of_state_of United States: actual, -, -, -",
    ),
    case(
        "who is wanted to act",
        "Protesters called for President Ada Holm to resign.",
        never="calls_for",
    ),
    case(
        "who hosts talks of others",
        "Togo hosted five rounds of talks between Chad and Mali.",
        "Togo hosts_talks Chad: actual, -, -, -",
        "Chad talks_with Mali: actual, -, -, -",
        never="Chad hosts",
    ),
    case(
        "what is still to come",
        "The statement came ahead of Ada Holm's visit to Togo this week.",
        "Ada Holm visits Togo: planned, -, -, -",
    ),
    case(
        "by whom a thing is used",
        "Drones were used by the rebels to attack Togo.",
        "rebels attacks Togo: actual, -, -, -",
        never="Drones attacks",
    ),
    case(
        "what they claim of what they name",
        "Police arrested two members of a network they claim is linked to Togo.",
        never="claims",
    ),
    case(
        "amid what it came",
        "The talks came amid heightening tensions with Togo over oil.",
        never="heightens",
    ),
    case(
        "thanks to whom",
        "The fund grew quickly thanks to a deal with Togo.",
        never="thanks",
    ),
    case(
        "until when it was so",
        "Until she met Ivo Berg in May, Ada Holm had led Togo.",
        "Ada Holm meets Ivo Berg: actual, -, 2024-05, -",
    ),
    case(
        "until what may never come",
        "Ada Holm will not leave Togo until she meets Ivo Berg.",
        "Ada Holm meets Ivo Berg: conditional, -, -, -",
    ),
    case(
        "the number of whom",
        "Ada Holm left Togo, Chad's No. 1 foe, on Monday.",
        "Ada Holm leaves Togo: actual, -, 2024-06-24, -",
        never="No",
    ),
    case(
        "a share of what",
        "Togo supplies 23% of Chad's oil.",
        "Togo supplies 23% of Chad's oil: actual, -, -, -",
    ),
    case(
        "whose a thing is, whoever it may be",
        "Drones spotted the enemy's positions.",
        "Drones spots enemy's positions: actual, -, -, -",
    ),
    case(
        "who is charged in a headline",
        "Ada Holm charged with killing Ivo Berg",
        "Ada Holm kills Ivo Berg: actual, somebody charged, -, -",
    ),
    case(
        "whose statement says so",
        "The mission issued a statement saying Togo had never left Chad.",
        "Togo leaves Chad: negated, mission saying, -, -",
    ),
    case(
        "as what he describes it",
        "Ada Holm urged Chad to act against what she described as attacks carried out by Togo.",
        "Togo carries_out attacks: actual, Ada Holm described, -, -",
    ),
    case(
        "an office named by a title",
        "The Prime Minister's Office denied the report.",
        "Prime Minister's Office denies report: actual, -, -, -",
    ),
    case(
        "what it is worth",
        "Togo sold billions of dollars' worth of weapons to Chad.",
        "Togo sells_weapons_to Chad: actual, -, -, -",
    ),
    case(
        "whose weapons are destroyed",
        "Togo destroyed Malian tanks.",
        "Togo destroys Malian tanks: actual, -, -, -",
        never="destroys Mali:",
    ),
    case(
        "the city that is called a capital",
        "Ada Holm will travel to Iran's capital, Tehran, on Friday.",
        "Ada Holm travels_to Tehran: planned, -, 2024-06-28, -",
    ),
    case(
        "the company above a company",
        "The parent company of Deutsche Bank met Ada Holm.",
        never="Deutsche Bank company",
    ),
    case(
        "what was falsely done was done",
        "Togo falsely tried to implicate Chad.",
        "Togo implicates Chad: wished, -, -, -",
    ),
    case(
        "a title with capitals",
        "U.S. Defense Secretary Ada Holm met Ivo Berg.",
        "Ada Holm defense_secretary_of United States: actual, -, -, -",
    ),
    case(
        "what the truth is",
        "The truth is that Togo attacked Chad.",
        "Togo attacks Chad: actual, -, -, -",
    ),
    case(
        "until it was so",
        "The report was not released until Chad had left Mali.",
        "Chad leaves Mali: actual, -, -, -",
    ),
    case(
        "what an act marks, said by somebody",
        "Togo shelled Bamako, President Ada Holm said, marking the third attack this year.",
        "Togo shells Bamako: actual, Ada Holm said, -, -",
        never="marks",
    ),
    case(
        "adjectives that are joined",
        "Togo exports mechanical and electrical products.",
        "Togo exports mechanical and electrical products: actual, -, -, -",
    ),
    case(
        "a part of them is not all",
        "Two-thirds of the voters rejected the treaty.",
        "Two-thirds of voters rejects treaty: actual, -, -, -",
    ),
    case(
        "most of them",
        "Togo freed most of the prisoners.",
        "Togo frees most of prisoners: actual, -, -, -",
    ),
    case(
        "a sum that something stays below, and for what",
        "The vaccine costs less than $4 a dose.",
        "vaccine costs less than $4 a dose: actual, -, -, -",
    ),
    case(
        "a hyphenated measure",
        "Chad recorded double-digit year-on-year growth.",
        "Chad records double-digit year-on-year growth: actual, -, -, -",
    ),
    case(
        "a name with a number",
        "Channel 9 reported that Togo attacked Chad.",
        "Togo attacks Chad: actual, Channel 9 reported, -, -",
    ),
    case(
        "games named by place and year",
        "Tokyo 2020 chief Ivo Lind met Ada Holm.",
        "Ivo Lind chief_of Tokyo 2020: actual, -, -, -",
        never="Japan",
    ),
    case(
        "what the hope is",
        "The hope is that Togo will sign the treaty.",
        "Togo signs treaty: wished, -, -, -",
    ),
    case(
        "what something will have been",
        "This will be the France that defeated Covid.",
        "France defeats COVID-19: expected, -, -, -",
    ),
    case(
        "nobody tries what is not tolerated",
        "Togo will not tolerate attempts to seize the islands.",
        never="seizes",
    ),
    case(
        "whoever enforces what is opposed",
        "Togo opposes intimidation by any state to enforce its claims.",
        never="enforces",
    ),
    case(
        "whose waters they are",
        "Vietnam has accused China of intruding into its waters.",
        "China intrudes_into Vietnamese waters: actual, Vietnam accused, -, -",
    ),
    case(
        "whose claims are tested",
        "The case framed another test of Ada Holm's claims to power.",
        never="frames_test Ada Holm",
    ),
    case(
        "as whom somebody is shown",
        "Ada Holm attended the unveiling of Ivo Lind as the candidate of the Labour Party.",
        never="unveiling_as",
    ),
    case(
        "with or without somebody",
        "The Games will go ahead with or without Togo.",
        never="Togo",
    ),
    case(
        "firms with a capital inside",
        "WeWork has sued Ada Holm. She had left the company in May.",
        "Ada Holm leaves WeWork: actual, -, 2024-05, -",
    ),
    case(
        "what is not so yet",
        "When Mali signs the treaty, Togo will leave Gao.",
        "Mali signs treaty: expected, -, -, -",
        "Togo leaves Gao: planned, -, -, -",
    ),
    case(
        "what is awaited behind once",
        "Once Chad has joined the bloc, it will send troops.",
        "Chad joins bloc: expected, -, -, -",
    ),
    case(
        "whose plan another backs",
        "Chad backs the Malian plan to leave the bloc.",
        "Mali leaves bloc: planned, -, -, -",
        never="Chad leaves",
    ),
    case(
        "a protest about a pact is with nobody",
        "Farmers held protests about a pact with Chad.",
        never="holds_protests Chad",
    ),
    case(
        "who is led to do something",
        "The cutback led the French manufacturer to announce that it would scrap the jet.",
        never="leads",
    ),
    case(
        "people who are swapped swap nobody",
        "The Taliban swapped two Western hostages for three of its commanders.",
        "Taliban swaps Western hostages: actual, -, -, -",
        never="Western hostages swaps",
    ),
    case(
        "the university is the one that is called so",
        "Oxford University met the SIII. Togo left Mali, the university said.",
        "Togo leaves Mali: actual, Oxford University said, -, -",
        never="SIII said",
    ),
    case(
        "what a sum is worth",
        "The United States gave $2 billion in aid to Ukraine.",
        "United States gives_aid Ukraine: actual, -, -, -",
    ),
    case(
        "a currency in letters",
        "The court ordered Ada Holm to pay R120 000.",
        "Ada Holm pays R120 000: asked-for, court ordered, -, -",
    ),
    case(
        "now one, now the other",
        "Togo often accuses its enemies or rivals of treason.",
        "Togo accuses enemies: actual, -, -, -",
    ),
    case(
        "what somebody is prompted to do soon",
        "The crisis prompted Togo to shift troops to Gao over the coming weeks.",
        "Togo shifts_troops Gao: planned, -, -, -",
    ),
    case(
        "what came before somebody could do it",
        "Togo said it had arrested Ada Holm before she could bomb the mosque.",
        never="bombs mosque: actual",
    ),
    case(
        "a vote that is called a mistake has been held",
        "Ada Holm called Togo's attack on Chad a mistake.",
        "Togo attacks Chad: actual, -, -, -",
    ),
    case(
        "images are not they",
        "Images of the town indicate that they used live ammunition against Chad.",
        never="Images",
    ),
    case(
        "who is reminded",
        "Ada Holm reminded senators that Togo had attacked Chad.",
        "Togo attacks Chad: actual, Ada Holm reminded, -, -",
    ),
    case(
        "a tariff on exports to somebody",
        "The deal imposes a tariff on all Vietnamese exports to Mali.",
        never="Mali",
    ),
    case(
        "whose office it is",
        "The U.S. Attorney General's Office said Togo had sued Ada Holm.",
        "Togo sues Ada Holm: actual, U.S. Attorney General's Office said, -, -",
    ),
    case(
        "a cause that is somebody's decision",
        "Another concern is the US decision to sanction Mali.",
        never="decision_of",
    ),
    case(
        "what may happen in case",
        "Togo sent troops in case Chad attacks Gao.",
        "Chad attacks Gao: conditional, -, -, -",
    ),
    case(
        "what is close",
        "Togo is close to signing a pact with Chad.",
        "Togo signs_pact Chad: expected, -, -, -",
    ),
    case(
        "an idea is no fact",
        "That is the idea that each nation produces arms.",
        "nation produces arms: possible, -, -, -",
    ),
    case(
        "a proposal is no fact",
        "The proposal that Togo join the bloc was rejected by Chad.",
        "Togo joins bloc: considered, -, -, -",
    ),
    case(
        "whose task it is",
        "Ada Holm and Ivo Berg tasked their teams to draft a pact.",
        never="Holm drafts",
    ),
    case(
        "what has lasted since then",
        "Israel has occupied the West Bank since 1967.",
        "Israel occupies West Bank: actual, -, -, -",
    ),
    case(
        "what somebody chose not to do",
        "Ada Holm chose not to attend the summit.",
        never="attends summit: planned",
    ),
    case(
        "what a thing will do is foreseen, not planned",
        "The discharge will harm Togo.",
        "discharge harms Togo: expected, -, -, -",
    ),
    case(
        "what a law will do is planned",
        "The law will ban arms.",
        "law bans arms: planned, -, -, -",
    ),
    case(
        "claims of nobody in particular",
        "Claims were made that Togo had attacked Chad.",
        "Togo attacks Chad: actual, somebody Claims, -, -",
    ),
    case(
        "with what somebody is provided",
        "Togo provided Ada Holm with accommodation.",
        "Togo provides_accommodation Ada Holm: actual, -, -, -",
    ),
    case(
        "a house with a number",
        "Ivo Holm was given a pass to access No 10.",
        "Ivo Holm accesses Downing Street: planned, -, -, -",
    ),
    case(
        "talks that are meant to help",
        "It was an attempt to ease tension through dialogue between Mali and Chad.",
        never="talks_with",
    ),
    case(
        "an act is nobody's office",
        "Another flashpoint is Mali's rollback of a duty.",
        never="rollback_of",
    ),
    case(
        "a verb that ends in e",
        "Togo spares no effort in Chad.",
        never="spars",
    ),
    case(
        "a place, a day and an agency before the first words",
        "London, Jun 30 2022 (IPS) - Anna Berg, who leads a bank, met Ivo Lind.",
        "Anna Berg meets Ivo Lind: actual, -, -, -",
        never="United Kingdom",
    ),
    case(
        "who is invited is to come",
        "Anna Berg delivered an invitation to Ivo Lind to attend the summit.",
        "Ivo Lind attends summit: asked-for, -, -, -",
        never="Anna Berg attends",
    ),
    case(
        "who is appealed to",
        "Chad made an appeal to Togo to free the men.",
        "Togo frees men: asked-for, -, -, -",
    ),
    case(
        "who escalates it with whom",
        "Ada Holm began escalating tensions with Canada.",
        never="Canada escalates",
    ),
    case(
        "which thing a clause behind it tells",
        "Technology built without these rules harms Togo.",
        "Technology built without these rules harms Togo: actual, -, -, -",
    ),
    case(
        "which people a relative clause tells",
        "Ada Holm praised the farmers who feed the country.",
        "Ada Holm praises farmers who feed the country: actual, -, -, -",
    ),
    case(
        "what something is about in all its words",
        "The report shows the presence of drugs in surface water.",
        "report shows presence of drugs in surface water: actual, -, -, -",
    ),
    case(
        "what is decided with where it leads",
        "Ada Holm announced her decision to pull Togo out of the Kigali Agreement.",
        "Ada Holm announces decision to pull Togo out of the Kigali Agreement: actual, -, -, -",
    ),
    case(
        "who takes part in what tells which one",
        "Amazon handled the payment facilitated by Baltec.",
        "Amazon handles payment facilitated by Baltec: actual, -, -, -",
        "Baltec facilitates payment: actual, -, -, -",
        never="Baltec facilitates payment facilitated",
    ),
    case(
        "a clause that goes on elsewhere",
        "Police arrested members of a network they claim is linked to Mali.",
        never="network they claim: ",
    ),
    case(
        "what of somebody's an act is about",
        "Togo slowed the sale of Lukoil's international assets.",
        "Togo slows_sale_of_assets Lukoil: actual, -, -, -",
    ),
    case(
        "what stands between an act and a thing",
        "Ada Holm signed a law on the use of Togo's ports.",
        never="signs_law_of ",
    ),
    case(
        "a round of what is planned",
        "The next round of talks between Mali and Chad is planned for March.",
        "Mali talks_with Chad: planned, -, -, -",
    ),
    case(
        "at whose place somebody is to do something",
        "Nina Roth was at Ivo Lind's house to see Ada Holm.",
        "Nina Roth sees Ada Holm: planned, -, -, -",
        never="Ivo Lind sees",
    ),
    case(
        "with whose things somebody is to do something",
        "Mali wanted Togo's airspace to attack Chad.",
        never="Togo attacks",
    ),
    case(
        "whom somebody heard",
        "They heard Ivo Lind fire his gun.",
        "Ivo Lind fires gun: actual, -, -, -",
    ),
    case(
        "what was heard",
        "They heard that Ivo Lind had attacked Mali.",
        "Ivo Lind attacks Mali: actual, somebody heard, -, -",
    ),
    case(
        "whose view an adjective tells",
        "The Iraqi viewpoint is that Mali attacked Chad.",
        "Mali attacks Chad: actual, Iraq viewpoint, -, -",
    ),
    case(
        "the number of a house",
        "Ivo Holm was given a pass to access No 10 Downing Street.",
        "Ivo Holm accesses Downing Street: planned, -, -, -",
    ),
    case(
        "the number of a battalion",
        "Mali sent No 4 Battalion to Chad.",
        "Mali sends_to Chad: actual, -, -, -",
    ),
    case(
        "what a title with a body in it tells",
        "Former secretary-general of the union Ivo Lind left Mali.",
        "Ivo Lind leaves Mali: actual, -, -, -",
    ),
    case(
        "a title with a body before a name",
        "Head of the Senate Anna Berg left Chad.",
        "Anna Berg leaves Chad: actual, -, -, -",
        never="Senate head",
    ),
    case(
        "where several things lie",
        "The fund owns mines, ports and railways from Iraq to Finland.",
        "fund owns ports: actual, -, -, -",
        never="Finland",
    ),
    case(
        "from where to where things are moved",
        "The fund moved troops from Iraq to Finland.",
        "fund moves_troops Finland: actual, -, -, -",
    ),
    case(
        "what somebody is interested in",
        "The Western media are interested in destabilizing Mali.",
        "Western media destabilizes Mali: wished, -, -, -",
    ),
    case(
        "who denies a claim",
        "Ivo Lind rejected the claim by Ada Holm that Baltec had printed money.",
        "Baltec prints money: negated, Ivo Lind rejected, -, -",
    ),
    case(
        "who uses powers to bar another",
        "Mali has blocked the university from sharing cameras with Chad, using new laws.",
        "Mali uses new laws: actual, -, -, -",
    ),
    case(
        "what may not be at any time",
        "The act states that Mali shall not at any time exceed the limit.",
        "Mali exceeds limit: negated, act states, -, -",
    ),
    case(
        "what somebody has to do by an order",
        "The City Clerk shall send a copy to Togo.",
        "City Clerk sends_copy_to Togo: obligatory, -, -, -",
    ),
    case(
        "what things will continue to do",
        "US emissions will continue to hurt Mali.",
        "US emissions hurts Mali: expected, -, -, -",
    ),
    case(
        "who comes together",
        "The two parties came together in Gao.",
        never="comes_in",
    ),
    case(
        "how large among others",
        "China remains our second-largest economy.",
        "China remains second-largest economy: actual, -, -, -",
    ),
    case(
        "the first ever of its kind",
        "Ivo Lind won the first-ever gold medal.",
        "Ivo Lind wins first-ever gold medal: actual, -, -, -",
    ),
    case(
        "whose a body is",
        "Nordic Gas, a Dutch subsidiary of Norsk Kraft, left Mali.",
        "Nordic Gas subsidiary_of Norsk Kraft: actual, -, -, -",
        never="Netherlands",
    ),
    case(
        "what somebody sees in another",
        "Critics branded the deal as a surrender.",
        "Critics brands_as_surrender deal: actual, -, -, -",
    ),
    case(
        "a minister of a rank of his own",
        "Police arrested former Kano chief minister Ivo Lind.",
        "Ivo Lind chief_minister_of Kano: actual, -, -, -",
    ),
    case(
        "a bare sign of a currency",
        "The agency attached properties owned by Ivo Lind worth ₹11.86 in December.",
        never=" ₹:",
    ),
    case(
        "the field of somebody in office",
        "The Nigerian army chief left Chad.",
        "Nigerian army chief leaves Chad: actual, -, -, -",
    ),
    case(
        "a field of two words",
        "The EU foreign policy chief left Mali.",
        "European Union foreign policy chief leaves Mali: actual, -, -, -",
    ),
    case(
        "officials of a field",
        "Malian election officials left Chad.",
        "Malian election officials leaves Chad: actual, -, -, -",
    ),
    case(
        "what an office deals with is nobody",
        "Justice minister Ada Holm left Chad.",
        "Ada Holm leaves Chad: actual, -, -, -",
        never="minister_of",
    ),
    case(
        "on what need somebody writes",
        "Ivo Lind wrote to Chad on the urgent need to leave Mali.",
        never="leaves Mali",
    ),
    case(
        "who is told in a headline",
        "Mali attacked Chad, MPs told.",
        "Mali attacks Chad: actual, somebody told, -, -",
    ),
    case(
        "what may be regretted in numbers",
        "Togo expressed regret for two murders.",
        "Togo expresses regret for two murders: actual, -, -, -",
    ),
    case(
        "the fact that somebody may be proud of",
        "We can be proud of the fact that Iraq no longer supports Chad.",
        "Iraq supports Chad: negated, -, -, -",
    ),
    case(
        "more of one thing than of another",
        "Some species produce more males than females.",
        "species produces more males than females: actual, -, -, -",
    ),
    case(
        "whose names",
        "Police did not give the names of those arrested.",
        "Police gives names of those arrested: negated, -, -, -",
    ),
    case(
        "a long clause up to its first end",
        "India struck infrastructure used by militants linked to the massacre in Gao last month.",
        "India strikes infrastructure used by militants: actual, -, -, -",
    ),
    case(
        "what is quoted in part",
        'The election underlined the need for the party to "reinvent itself".',
        "election underlines need for the party to reinvent itself: actual, -, -, -",
    ),
    case(
        "how many are missing",
        "The police reported 265 people missing in Gao.",
        "Malian police reports 265 people missing: actual, -, -, -",
    ),
    case(
        "whose relatives and associates",
        "Mali has sanctioned Ortega's relatives and associates.",
        "Mali sanctions Ortega's associates: actual, -, -, -",
    ),
    case(
        "why something is done names nothing",
        "Mali carried out reforms in response to the flood.",
        "Mali carries_out reforms: actual, -, -, -",
    ),
    case(
        "what somebody is barred from",
        "The court barred Ada Holm from running.",
        "court bars_from_running Ada Holm: actual, -, -, -",
    ),
    case(
        "what somebody is thrown into",
        "The strike plunged Mali into darkness.",
        "strike plunges_into_darkness Mali: actual, -, -, -",
    ),
    case(
        "what completes two nouns",
        "Poverty complicates the design and implementation of strategies.",
        "Poverty complicates design of strategies: actual, -, -, -",
    ),
    case(
        "what completes the last noun alone",
        "Togo sent soldiers and the head of the army.",
        "Togo sends soldiers: actual, -, -, -",
    ),
    case(
        "who is hosted to sign",
        "Ada Holm will host the leaders of Mali and Chad to sign a pact.",
        "Mali signs_pact Chad: planned, -, -, -",
        never="Ada Holm signs",
    ),
    case(
        "what a headline says of others",
        "Kremlin says Mali to sign deal Thursday",
        never="says ",
    ),
    case(
        "a body that is called by its last word",
        "The National Disaster Council warned Mali. The council left Chad.",
        "National Disaster Council leaves Chad: actual, -, -, -",
    ),
    case(
        "a body that is called by its first word",
        "The Department of Transport warned Mali. The department left Chad.",
        "Department of Transport leaves Chad: actual, -, -, -",
    ),
    case(
        "a rank of two words before a name",
        "Brig-Gen Gopaul Govender left Chad.",
        "Gopaul Govender leaves Chad: actual, -, -, -",
        never="Brig",
    ),
    case(
        "a share that somebody is put on",
        "The latest poll put Ada Holm on 55 percent support.",
        never="puts_on_support",
    ),
    case(
        "from where to where things are",
        "The portfolio includes oilfields from Iraq to Finland.",
        "portfolio includes oilfields from Iraq to Finland: actual, -, -, -",
        never="includes Finland",
    ),
    case(
        "a day before the first words and one in them",
        "CAIRO – 26 June 2024: Anna Berg met Ivo Lind on June 25.",
        "Anna Berg meets Ivo Lind: actual, -, 2024-06-25, -",
    ),
    case(
        "owing to what",
        "Sri Lanka responded swiftly, owing to its obligations under the pact.",
        never="owes",
    ),
    case(
        "a currency with a full stop",
        "Ada Holm paid Rs. 5 million to Togo. Mali left Gao.",
        "Ada Holm pays_to Togo: actual, -, -, -",
        "Mali leaves Gao: actual, -, -, -",
    ),
    case(
        "a paper with an article in its name",
        "Officials told The Hindu that Iran had attacked Mali.",
        "Officials tells The Hindu: actual, -, -, -",
    ),
    case(
        "who speaks calls nobody he",
        "Ivo Berg congratulated Jon Lind, saying “he praised Togo and left.”",
        "Jon Lind praises Togo: actual, Ivo Berg saying, -, -",
    ),
    case(
        "whose efforts are blocked",
        "Jon Lind said that Ivo Berg had blocked his efforts to reform the army.",
        never="Ivo Berg reforms",
    ),
    case(
        "a state that is no currency",
        "Ada Holm lives in the US. 47 people attacked Gao.",
        "Ada Holm lives_in United States: actual, -, -, -",
    ),
    case(
        "a state before a number",
        "The US 2024 budget hurt Chad.",
        "US 2024 budget hurts Chad: actual, -, -, -",
    ),
    case(
        "what only surrounds an act, with a relative clause",
        "With the Labour Party, which won in May, losing seats, "
        "Ada Holm will need to turn to Chad.",
        "Ada Holm turns_to Chad: obligatory, -, -, -",
        never="Ada Holm needs",
    ),
    case(
        "a goal in front of its verb",
        "From Mali, the troops withdrew on Monday.",
        "troops withdraws_from Mali: actual, -, 2024-06-24, -",
    ),
    case(
        "who is named to do something",
        "The council appointed Ada Holm to lead Togo.",
        "Ada Holm leads Togo: planned, -, -, -",
        never="council leads",
    ),
    case(
        "who is sent to do something",
        "Mali sent Ada Holm to tell Chad the truth.",
        "Ada Holm tells_truth Chad: planned, -, -, -",
    ),
    case(
        "who sends troops fights",
        "Mali sent troops to fight Chad.",
        "Mali fights Chad: planned, -, -, -",
    ),
    case(
        "a body that is to do something",
        "The minister set up a commission to try Hezbollah.",
        "commission tries Hezbollah: planned, -, -, -",
        never="minister tries",
    ),
    case(
        "what it would be to do something is nobody's plan",
        "Ada Holm said it was a provocation to invite Chad to Mali.",
        never="invites",
    ),
    case(
        "what has a purpose inside a report",
        "Ada Holm said that the reforms were “a tool” to help Mali.",
        never="Ada Holm helps",
    ),
    case(
        "what one kept another from",
        "Togo blocked Baltec from sharing its data with Chad.",
        "Togo blocks_from_sharing_data Baltec: actual, -, -, -",
    ),
    case(
        "a view that is a reason",
        "Togo left, considering that Chad had broken the pact.",
        "Chad breaks pact: considered, Togo considering, -, -",
    ),
    case(
        "a thing made to harm somebody",
        "Chad has built a base to attack Mali.",
        never="builds_base Mali",
    ),
    case(
        "who has got something has it",
        "Mali has got troops in Chad.",
        "Mali has troops: actual, -, -, Chad",
    ),
    case(
        "a question without the order of one",
        "Chad attacked Mali?",
        "Chad attacks Mali: possible, -, -, -",
    ),
    case(
        "a question inside a name asks nothing",
        "Chad funds a campaign called How are you?",
        never="possible",
    ),
    case(
        "who calls for help asks others",
        "Togo calls for aid to end the war in Chad.",
        never="Togo ends",
    ),
    case(
        "what one failed to do is past",
        "Officials criticised Ada Holm's failure to attack Chad.",
        "Ada Holm attacks Chad: negated, -, -, -",
    ),
    case(
        "whose house it is",
        "Ada Holm was at Ivo Lind's house to meet Jon Berg.",
        "Ada Holm meets Jon Berg: planned, -, -, -",
        never="Ivo Lind",
    ),
    case(
        "the means of what is meant",
        "Mali and Chad signed a pact to work together to help Togo by arming Gao.",
        never="arms Gao: actual",
    ),
    case(
        "goods for a sum",
        "Togo exported 2 billion euros ($2.1 billion) in goods to Mali.",
        "Togo exports_goods Mali: actual, -, -, -",
    ),
    case(
        "what somebody went on to do",
        "Ada Holm went on to lead Togo.",
        "Ada Holm leads Togo: actual, -, -, -",
    ),
    case(
        "a verdict of not guilty",
        "The court found Ada Holm not guilty of fraud.",
        "court finds_not_guilty Ada Holm: actual, -, -, -",
        never="finds_guilty",
    ),
    case(
        "who will not say so does not say so",
        "Togo will not say whether Chad attacked Mali.",
        "Chad attacks Mali: possible, -, -, -",
    ),
    case(
        "of what somebody unnamed is accused",
        "Protesters accuse the government of having rigged the vote.",
        "government rigs vote: actual, Protesters accuse, -, -",
    ),
    case(
        "who is told to leave in a headline",
        "Mali told to leave Chad\n\nThe weather was fine.",
        "Mali leaves Chad: asked-for, somebody told, -, -",
    ),
    case(
        "of whom it is said in a headline",
        "Mali said to be arming Chad\n\nThe weather was fine.",
        "Mali arms Chad: actual, somebody said, -, -",
    ),
    case(
        "what a firm is to do in a headline",
        "Baltec to cut 500 jobs\n\nThe weather was fine.",
        "Baltec cuts 500 jobs: planned, -, -, -",
    ),
    case(
        "a verb between names in a headline",
        "Mali and Chad sign pact\n\nThe weather was fine.",
        "Mali signs_pact Chad: actual, -, -, -",
    ),
    case(
        "who is adamant says so",
        "Togo is adamant that Chad attacked Mali.",
        "Chad attacks Mali: actual, Togo adamant, -, -",
    ),
    case(
        "who is not convinced does not say so",
        "Togo is not convinced that Chad attacked Mali.",
        "Chad attacks Mali: possible, -, -, -",
    ),
    case(
        "who convinces others says so",
        "Togo convinced Niger that Chad had attacked Mali.",
        "Chad attacks Mali: actual, Togo convinced, -, -",
    ),
    case(
        "what had been so while something else had",
        "Ada Holm said Mali had attacked Chad, while Togo had attacked Gao.",
        "Togo attacks Gao: actual, Ada Holm said, -, -",
    ),
    case(
        "who says so also voices hope",
        "Ada Holm said the pact had grown and expressed confidence in Togo.",
        never="pact expresses",
    ),
    case(
        "what is given gives nothing",
        "Ada Holm praised the donation of fire engines to Togo.",
        never="engines donates",
    ),
    case(
        "the means of what is expected",
        "Togo is expected to help Mali by arming Gao.",
        "Togo arms Gao: expected, -, -, -",
    ),
    case(
        "what hyphens join",
        "Togo bought a surface-to-air missile launcher from Chad.",
        never="surface missile",
    ),
    case(
        "who is among others is none of their name",
        "Dr Holm was among several leaders who attended the Togo Forum.",
        "several leaders attends Togo Forum: actual, -, -, -",
    ),
    case(
        "a save that kept a shot out",
        "Ivo Lind saved superbly to deny Jon Berg.",
        "Ivo Lind denies Jon Berg: actual, -, -, -",
    ),
    case(
        "an abbreviation in brackets",
        "General (Retd.) Ivo Lind left Togo.",
        "Ivo Lind leaves Togo: actual, -, -, -",
    ),
    case(
        "what is told around who says so",
        "The teams of Baltec isolated the fault, Ada Holm said, and patched the software.",
        never="Ada Holm patches",
    ),
    case(
        "an abbreviation that ends no sentence",
        "Chad bombed the base, which Mali had built approx. 2 km from Gao.",
        "Chad bombs base: actual, -, -, -",
        "Mali builds base: actual, -, -, -",
    ),
    case(
        "who says he is not who is told of",
        "Ruth Vale praised Jon Berg. “I know him. She’s never asked Togo for help,” Vale said.",
        "Ruth Vale knows Jon Berg: actual, Ruth Vale said, -, -",
        never="Ruth Vale asked",
    ),
    case(
        "who is named below is another",
        "Jon Berg met Ivo Lind. He threw a punch that hurt Berg.",
        "Ivo Lind throws punch that hurt Berg: actual, -, -, -",
    ),
    case(
        "not all of a group",
        "Two Arab states condemned Togo.",
        "Two Arab states condemns Togo: actual, -, -, -",
        never="Arab world",
    ),
    case(
        "all but one",
        "Everyone but Togo backed Mali.",
        never="Togo backs",
    ),
    case(
        "an exception",
        "Togo banned exports to all countries but Mali.",
        "Togo bans_exports countries: actual, -, -, -",
        never="Mali",
    ),
    case(
        "what another harmed",
        "Jets hit a hospital supported by Baltec, officials said, killing ten children.",
        "Jets kills ten children: actual, officials said, -, -",
        never="Baltec kills",
    ),
    case(
        "who is called on",
        "Ada Holm called on Togo and Mali to leave Chad.",
        "Togo leaves Chad: asked-for, Ada Holm called, -, -",
        "Ada Holm calls_on Togo: actual, -, -, -",
    ),
    case(
        "who asks",
        "Togo urged Mali to free Ada Holm.",
        "Mali frees Ada Holm: asked-for, Togo urged, -, -",
    ),
    case(
        "who asks by a demand",
        "Togo's demand that Mali leave the bloc angered Chad.",
        "Mali leaves bloc: asked-for, Togo demand, -, -",
    ),
    case(
        "whose it is that acts",
        "Ada Holm, whose government lost control of Togo, fled to Paris.",
        "Ada Holm's government loses_control Togo: actual, -, -, -",
    ),
    case(
        "won by beating somebody",
        "Ada Holm defeated Jon Berg via unanimous decision to win the Togo Cup.",
        "Ada Holm wins Togo Cup: actual, -, -, -",
    ),
    case(
        "what a purchase would require",
        "The purchase of Baltec would require selling assets to Togo.",
        never="sells",
    ),
    case(
        "whom a win sets up",
        "The win sets Berg up to fight Lind later this year.",
        "Berg fights Lind: planned, -, 2024, -",
        never="win fights",
    ),
    case(
        "what is taken into another",
        "Ada Holm condemned the annexation of Gao into Togo.",
        never="Gao annexes",
    ),
    case(
        "what somebody wants does not act yet",
        "Togo wants a leader who supports Mali.",
        "leader supports Mali: wished, Togo wants, -, -",
    ),
    case(
        "what shares are called",
        "Baltec (NYSE: BLT) sued Norsk Kraft (NK.OL).",
        "Baltec sues Norsk Kraft: actual, -, -, -",
    ),
    case(
        "what it is named, with its adjective",
        "Togo designated Hamas a terrorist organization.",
        "Togo designates_terrorist_organization Hamas: actual, -, -, -",
    ),
    case(
        "a visit is to whom it visits",
        "Ada Holm's visit to Togo angered Mali.",
        "Ada Holm visits Togo: actual, -, -, -",
    ),
    case(
        "from where something was withdrawn",
        "Togo's withdrawal of troops from Mali angered Chad.",
        "Togo withdraws_from Mali: actual, -, -, -",
        "Togo withdraws troops: actual, -, -, -",
    ),
    case(
        "who made it too",
        "The vaccine, developed by Oxford and made by Baltec, cut infections.",
        "Baltec makes vaccine: actual, -, -, -",
    ),
    case(
        "under a pact",
        "Togo left Chad under a pact signed by Mali.",
        "Mali signs pact: actual, -, -, -",
    ),
    case(
        "a sentence is no time",
        "A judge sentenced Ada Holm to 12 years in prison for bribing Togo.",
        "judge sentences_to_prison Ada Holm: actual, -, -, -",
    ),
    case(
        "who demands",
        "Police fired tear gas at protesters demanding the resignation of Ada Holm.",
        "protesters demands_resignation Ada Holm: actual, -, -, -",
        never="Police demands",
    ),
    case(
        "where goods go",
        "Togo sanctioned Baltec over arms sales to Mali.",
        "Togo sanctions Baltec: actual, -, -, -",
        never="sanctions_to",
    ),
    case(
        "who is charged with it",
        "The Premier League charged Everton with breaching rules and deducted ten points.",
        "Everton breaches rules: actual, Premier League charged, -, -",
        never="League breaches",
    ),
    case(
        "what it is declared",
        "Togo declared the mpox outbreak in Mali a global health emergency.",
        "Togo declares_global_health_emergency mpox outbreak: actual, -, -, -",
    ),
    case(
        "in talks with somebody",
        "Baltec is in talks with Togo to build vans.",
        "Baltec talks_with Togo: actual, -, -, -",
    ),
    case(
        "who is pressed to act",
        "Chad vowed to boost trade, despite Malian pressure on Togo to cut imports of Russian oil.",
        "Togo cuts_imports_of_oil Russia: asked-for, Mali pressure, -, -",
        never="Chad cuts",
    ),
    case(
        "the same object of two verbs",
        "Togo invaded Mali and annexed it.",
        "Togo annexes Mali: actual, -, -, -",
    ),
    case(
        "where somebody works",
        "Jon Berg, an analyst at Kepler Zorvex, praised Togo.",
        "Jon Berg analyst_at Kepler Zorvex: actual, -, -, -",
    ),
    case(
        "what something is called",
        "The group, known by the French name Les Amis, praised Togo.",
        never="name_of",
    ),
    case(
        "two who say so",
        "The overnight raid killed 27 people, rights monitors and rescue volunteers said.",
        "overnight raid kills 27 people: actual, rights monitors said, -, -",
    ),
    case(
        "a person behind a title and a place",
        "The special envoy for Syria, Staffan de Mistura, called on Togo to leave.",
        "Staffan de Mistura calls_on_to_leave Togo: actual, -, -, -",
    ),
    case(
        "a language",
        "Ada Holm praised the plan in Russian and translated it from English into Chinese.",
        never="China",
    ),
    case(
        "near a capital",
        "The patient was taken to a hospital northwest of Beijing by Malian police.",
        never="China",
    ),
    case(
        "per somebody",
        '"Togo hides things," one commenter said, per Ada Holm.',
        never="says_per",
    ),
    case(
        "a share of what was lost",
        "The plague wiped out nearly one-third of Togo's population.",
        "plague wipes_out_third_of Togolese population: actual, -, -, -",
    ),
    case(
        "who is to act",
        "Ada Holm is to meet Jon Berg in Togo on Friday.",
        "Ada Holm meets Jon Berg: planned, -, 2024-06-28, Togo",
    ),
    case(
        "who was the first",
        "Togo became the first country to recognise Mali.",
        "Togo recognises Mali: actual, -, -, -",
        never="becomes",
    ),
    case(
        "when another thing happened",
        "The raid came hours after Togo released two hostages.",
        "Togo releases two hostages: actual, -, -, -",
        never="comes",
    ),
    case(
        "who agreed on a plan",
        "The ministers of Togo agreed on a plan to share intelligence.",
        "Togolese ministers shares intelligence: planned, -, -, -",
    ),
    case(
        "shares in a firm",
        "Shares in Baltec jumped 12% after Togo left.",
        "Shares in Baltec jumps 12%: actual, -, -, -",
    ),
    case(
        "who comes under attack",
        "Gao came under attack from rebels backed by Togo.",
        "rebels backed by Togo attacks Gao: actual, -, -, -",
    ),
    case(
        "who is under investigation",
        "Baltec is under investigation by the FBI.",
        "FBI investigates Baltec: actual, -, -, -",
    ),
    case(
        "who stands accused",
        "Ada Holm stands accused of bribing Jon Berg.",
        "Ada Holm bribes Jon Berg: actual, somebody accused, -, -",
    ),
    case(
        "criticised for an act",
        "Togo faces criticism from Mali for attacking Chad.",
        "Togo attacks Chad: actual, -, -, -",
        never="criticism from",
    ),
    case(
        "to free somebody",
        "Togo had ordered Mali to free Ada Holm.",
        "Mali frees Ada Holm: asked-for, Togo ordered, -, -",
    ),
    case(
        "a demand that is rejected",
        "Togo rejected a demand by Mali that it leave Gao.",
        "Togo leaves Gao: asked-for, Mali demand, -, -",
    ),
    case(
        "unlike another",
        "Togo has not condemned Chad, unlike Mali.",
        never="unlike",
    ),
    case(
        "a headline like one name",
        "Togo sues Mali over patents",
        "Togo sues Mali: actual, -, -, -",
    ),
    case(
        "a headline of many",
        "Togo protesters storm parliament",
        "Togolese protesters storms Togolese parliament: actual, -, -, -",
    ),
    case(
        "a headline with two before a verb",
        "Russia, Ukraine swap prisoners",
        "Russia swaps_prisoners Ukraine: actual, -, -, -",
    ),
    case(
        "a headline whose verb has no subject",
        "Arsenal sign Berg from Ajax",
        "Arsenal signs Berg: actual, -, -, -",
    ),
    case(
        "a headline that is no sentence",
        "Togo arms deal with Mali",
        never="arms",
    ),
    case(
        "who backs whom",
        "Rwanda-backed M23 rebels have captured Goma.",
        "Rwanda backs M23: actual, -, -, -",
    ),
    case(
        "a vote",
        "Togo voted to leave the bloc.",
        "Togo leaves bloc: planned, -, -, -",
    ),
    case(
        "what was handed over",
        "Ada Holm handed over power to Jon Berg.",
        "Ada Holm hands_over_power_to Jon Berg: actual, -, -, -",
    ),
    case(
        "what somebody pleads not guilty to",
        "Ada Holm pleaded not guilty to charges that she bribed Togo.",
        "Ada Holm bribes Togo: actual, somebody charges, -, -",
    ),
    case(
        "whom an unknown judge tells",
        "The judge told Ada Holm that she had betrayed Togo.",
        "Ada Holm betrays Togo: actual, judge told, -, -",
    ),
    case(
        "whose office tells",
        "Ada Holm has refused to meet Jon Berg, her office said.",
        "Ada Holm meets Jon Berg: negated, Ada Holm's office said, -, -",
    ),
    case(
        "who is relied on",
        "Togo relies on Mali to protect Gao.",
        "Mali protects Gao: planned, -, -, -",
        never="Togo protects",
    ),
    case(
        "a nationality is no firm's owner",
        "The Chinese operator, Kang Shao Pin, owns a mine in Togo.",
        "Kang Shao Pin owns mine: actual, -, -, Togo",
        never="operator_of",
    ),
    case(
        "what a lens is used for",
        "The observatory, which uses a lens to detect comets, praised Togo.",
        "observatory praises Togo: actual, -, -, -",
        never="planned",
    ),
    case(
        "who accuses in a lead-in",
        "Villages criticise mine; accuse chiefs of bribing Togo",
        never="chiefs accused",
    ),
    case(
        "each made an own one",
        "Serbia's Novak Djokovic and Britain's Andy Murray will make their first appearance.",
        never="makes_appearance",
    ),
    case(
        "who is called prime minister here",
        "Prime Minister Ishiba met Yoshihiko Noda. The prime minister said Japan had left Togo.",
        "Japan leaves Togo: actual, Shigeru Ishiba said, -, -",
    ),
    case(
        "where something else happened",
        "Togo struck infrastructure used by militants linked to a massacre in Mali.",
        "Togo strikes infrastructure used by militants linked to a massacre: actual, -, -, -",
    ),
    case(
        "whose something other is",
        "The ministry of Togo confirmed the weapon's use, as well as other missile types.",
        never="weapon's other",
    ),
    case(
        "who took somebody to court",
        "The Gauteng High Court ruled in favour of traders who took Johannesburg to court.",
        "traders sues Johannesburg: actual, -, -, -",
    ),
    case(
        "the adjective of a title",
        "Ada Holm, the European Union’s foreign policy chief, praised Togo.",
        "Ada Holm foreign_policy_chief_of European Union: actual, -, -, -",
    ),
    case(
        "a victory that brings something",
        "Evans recorded a 6-4, 6-2, 7-5 victory to see off Colombian Daniel Galan.",
        "Evans records 6-2, 7-5 victory: actual, -, -, -",
        "Evans sees_off Daniel Galan: actual, -, -, -",
    ),
    case(
        "who is not which",
        "The group published a report on Peter Holm, which angered Togo.",
        "report on Peter Holm angers Togo: actual, -, -, -",
    ),
    case(
        "who gives no details",
        "Ada Holm suggested that Baltec had expressed interest, without giving details.",
        "Ada Holm gives details: negated, -, -, -",
        never="Baltec gives",
    ),
    case(
        "what something is praised as",
        "Holcomb touted the plan as making strides towards peace.",
        "Holcomb touts plan as making strides towards peace: actual, -, -, -",
        never="Holcomb makes",
    ),
    case(
        "millions of dollars in aid",
        "The move brought millions of dollars in aid for Togo.",
        "move brings_aid Togo: actual, -, -, -",
        never="dollars",
    ),
    case(
        "billions in profit",
        "Baltec made $2 billion in profit.",
        "Baltec makes profit: actual, -, -, -",
    ),
    case(
        "who does what something is agreed to",
        "WeWork agreed to a rescue by SoftBank.",
        "WeWork agrees_to_rescue_by SoftBank: actual, -, -, -",
    ),
    case(
        "what lies above a place",
        "The sky above Gao, Togo went dark.",
        never="sky",
    ),
    case(
        "who imposed sanctions",
        "The sanctions on Togo imposed by Mali failed.",
        "Mali imposes_sanctions Togo: actual, -, -, -",
    ),
    case(
        "who announced tariffs",
        "The tariffs on steel imports announced by Togo are illogical.",
        "Togo announces tariffs on steel imports: actual, -, -, -",
    ),
    case(
        "where a way leads",
        "Migrants crossed the jungle on their way from Togo to Mali.",
        "Migrants crosses jungle: actual, -, -, -",
    ),
    case(
        "who was helped to do something",
        "Mali helped Togo fight back.",
        "Mali helps Togo: actual, -, -, -",
        never="fight",
    ),
    case(
        "what is needed to do something",
        "Baltec needs a more efficient organization to grow.",
        "Baltec needs more efficient organization: actual, -, -, -",
        never="needs_to",
    ),
    case(
        "what somebody went on to do",
        "Ada Holm went on to record a win over Togo.",
        "Ada Holm records_win_over Togo: actual, -, -, -",
    ),
    case(
        "what somebody is condemned for",
        "Ada Holm condemned Israel for its war in Togo.",
        "Ada Holm condemns Israel: actual, -, -, -",
        never="condemns_for",
    ),
    case(
        "two who are named, one by a word for a time",
        "Ada King and Jon Weeks were abducted by gunmen.",
        "gunmen abducts Ada King: actual, -, -, -",
        "gunmen abducts Jon Weeks: actual, -, -, -",
    ),
    case(
        "hostages of two states",
        "Mali says it freed US, Australian hostages for 3 figures",
        "Mali frees American hostages: actual, Mali says, -, -",
        never="hostage_of",
    ),
    case(
        "whose thing it is, told by a description",
        "Johannesburg has failed its traders. The city's policy helps Baltec.",
        "Johannesburg's policy helps Baltec: actual, -, -, -",
    ),
    case(
        "whose thing it is, told by a description",
        "The Supreme Court of Chad ruled on Friday. The court's decision shocked Ada Holm.",
        "Chadian supreme court's decision shocks Ada Holm: actual, -, -, -",
    ),
    case(
        "whose thing it is, told by a pronoun",
        "Ada Holm came to Lund. Rebels burned her house.",
        "Rebels burns Ada Holm's house: actual, -, -, -",
    ),
    case(
        "a thing of the subject's own needs no owner",
        "Ada Holm came to Lund. She sold her house.",
        "Ada Holm sells house: actual, -, -, -",
        never="Holm's house",
    ),
    case(
        "two who were named together",
        "Ada Holm and Jon Weeks were abducted in Kabul in 2016. The men praised Mali.",
        "Ada Holm praises Mali: actual, -, -, -",
        "Jon Weeks praises Mali: actual, -, -, -",
        never="men praises",
    ),
    case(
        "two who were named together, or others",
        "Ada Holm and Jon Weeks were abducted. Police arrested three men on Monday. The men "
        "praised Mali.",
        "three men praises Mali: actual, -, -, -",
        never="Holm praises",
    ),
    case(
        "a pair told by its country",
        "French duo Ada Holm and Eva Lind beat Jon Weeks and Bo Dahl of Japan. The French duo "
        "thanked Baltec.",
        "Ada Holm thanks Baltec: actual, -, -, -",
        "Eva Lind thanks Baltec: actual, -, -, -",
        never="Dahl thanks",
    ),
    case(
        "the members of the court named before",
        "The Supreme Court of Chad met on Friday. The justices struck down a law.",
        "Chadian supreme court strikes_down law: actual, -, -, -",
    ),
    case(
        "members of whom nobody said whose",
        "Judges jailed Ada Holm. The Supreme Court of Chad freed Jon Weeks. The judges praised "
        "Mali.",
        "judges praises Mali: actual, -, -, -",
        never="court praises",
    ),
    case(
        "the rebels that were named",
        "M23 attacked Goma on Monday. The insurgents freed Ada Holm.",
        "M23 frees Ada Holm: actual, -, -, -",
    ),
    case(
        "the authorities of the state that an article is about",
        "Protests broke out in Iran on Monday. Iran blamed Israel. The authorities arrested "
        "Ada Holm.",
        "Iranian authorities arrests Ada Holm: actual, -, -, -",
    ),
    case(
        "the authorities of neither of two states",
        "France attacked Mali. Mali accused France. The authorities arrested Ada Holm.",
        "authorities arrests Ada Holm: actual, -, -, -",
    ),
    case(
        "the only city of an article",
        "Kyiv was hit on Monday. Russia struck Kyiv again. Jon Weeks thanked Eva Lind. She "
        "slept. He slept too. The city opened shelters.",
        "Kyiv opens shelters: actual, -, -, -",
    ),
    case(
        "the only company of an article",
        "Baltec AB cut jobs. Jon Weeks thanked Eva Lind. She slept. He slept too. Workers "
        "slept. The company praised Togo.",
        "Baltec praises Togo: actual, -, -, -",
    ),
    case(
        "a company brought in after another",
        "Baltec AB cut jobs. Jon Weeks thanked Eva Lind. She slept. He slept too. Jon Weeks "
        "met a company in Lund. The company praised Togo.",
        "company praises Togo: actual, -, -, -",
        never="Baltec praises",
    ),
    case(
        "the state that is part of another",
        "Teachers marched in Indiana on Monday. Indiana raised spending. Voters in Indiana "
        "praised the United States. The state jailed Ada Holm.",
        "Indiana jails Ada Holm: actual, -, -, -",
        never="States jails",
    ),
    case(
        "a state that somebody only came from",
        "Ada Holm flew in from the United States. She slept. Jon Weeks slept. Eva Lind slept. "
        "Eva Lind showed the film to the nation.",
        "Eva Lind shows_to_nation film: actual, -, -, -",
        never="shows United States",
    ),
    case(
        "how a place is, no body of it",
        "Ada Holm reviewed Chad's state of readiness.",
        never="Chadian state",
    ),
    case(
        "what the article has called so in more words",
        "Mali announced a plan to revise the border treaty on Monday. Ada Holm praised the plan.",
        "Ada Holm praises plan to revise the border treaty: actual, -, -, -",
    ),
    case(
        "a thing brought in with its owner",
        "Mali rejected its offer to sell arms. Chad defended its decision to close the border. "
        "The decision angered Ada Holm.",
        "Chad's decision to close the border angers Ada Holm: actual, -, -, -",
    ),
    case(
        "half of a thing is another",
        "Half the hall slept. Ada Holm praised the hall.",
        "Ada Holm praises hall: actual, -, -, -",
    ),
    case(
        "a thing of another name",
        "The Ketu spacecraft found water. Ada Holm left. Jon Weeks slept. Eva Lind slept. Togo "
        "praised Mali. Ada Holm praised the spacecraft.",
        "Ada Holm praises spacecraft: actual, -, -, -",
    ),
    case(
        "an act that was told by a verb",
        "Chad attacked Mali on Monday. The attack killed ten people.",
        "Chad's attack kills ten people: actual, -, -, -",
    ),
    case(
        "an act that somebody launched",
        "Chad launched airstrikes on Gao. A monitor said the airstrikes killed ten people.",
        "airstrikes on Gao kills ten people: actual, monitor said, -, -",
    ),
    case(
        "an act that somebody carried out",
        "Chad carried out strikes on Gao. Togo wept. The strikes killed ten people.",
        "strikes on Gao kills ten people: actual, -, -, -",
    ),
    case(
        "acts that two launched",
        "Chad launched airstrikes. Mali launched airstrikes too. The airstrikes killed ten people.",
        "Chad launches airstrikes: actual, -, -, -",
        "Mali launches airstrikes: actual, -, -, -",
    ),
    case(
        "a strike by another name",
        "Mali blamed Chad for a missile attack on a base. The airstrikes killed ten people.",
        "Mali blames Chad: actual, -, -, -",
        "missile attack on a base kills ten people: actual, -, -, -",
    ),
    case(
        "a strike after two others",
        "A missile attack on a base and a night raid on a farm shocked Togo. Ada Holm praised the "
        "airstrikes.",
        "Ada Holm praises airstrikes: actual, -, -, -",
    ),
    case(
        "an act that was told by a verb",
        "The pact was announced on Monday by Ada Holm. The announcement shocked Mali.",
        "Ada Holm's announcement shocks Mali: actual, -, -, -",
    ),
    case(
        "a noun that is no act of the verb like it",
        "Ada Holm tried to leave. Mali criticised the trial.",
        "Mali criticises trial: actual, -, -, -",
    ),
    case(
        "what somebody is urged to do",
        "Mali urged Chad to talk directly and show restraint.",
        "Mali urges_to_talk Chad: actual, -, -, -",
        "Chad shows restraint: asked-for, Mali urged, -, -",
        never="urges Chad",
    ),
    case(
        "what somebody is ordered to pay",
        "Judge Ada Holm ordered Jon Lind to pay a $10,000 fine.",
        "Ada Holm orders_to_pay_fine Jon Lind: actual, -, -, -",
        never="orders Jon",
    ),
    case(
        "what a body is called on to do",
        "Ada Holm called on Congress to pass legislation.",
        "Ada Holm calls_on_to_pass_legislation Congress: actual, -, -, -",
    ),
    case(
        "what somebody is pressed to do",
        "Ada Holm pressed Jon Lind to participate.",
        "Ada Holm presses_to_participate Jon Lind: actual, -, -, -",
    ),
    case(
        "what somebody is not to do",
        "Mali urged Chad not to open the border.",
        "Mali urges_not_to_open_border Chad: actual, -, -, -",
        "Chad opens border: negated, Mali urged, -, -",
    ),
    case(
        "what somebody is asked to be",
        "Mali urged Chad to be careful.",
        "Mali urges_to_be_careful Chad: actual, -, -, -",
    ),
    case(
        "what somebody is to do to another is told by itself",
        "Mali urged Chad to attack Togo.",
        "Mali urges Chad: actual, -, -, -",
        "Chad attacks Togo: asked-for, Mali urged, -, -",
        never="to_attack",
    ),
    case(
        "what somebody received, by a clause that ends the sentence",
        "Jon Lind returned the cash he received from the use of “Baltec.”",
        "Jon Lind returns cash he received from the use of Baltec: actual, -, -, -",
    ),
    case(
        "a reality that a clause tells",
        (
            "Ada Holm recognized the reality that his campaign could not overcome "
            "Bongo's dominance of the party."
        ),
        (
            "Ada Holm recognizes reality that his campaign could not overcome Bongo's "
            "dominance: actual, -, -, -"
        ),
    ),
    case(
        "a policy of requiring others to do something",
        (
            "Baltec rolled back its policy of requiring employees to sign noncompete "
            "agreements after reaching a settlement with the attorney general last year."
        ),
        (
            "Baltec rolls_back policy of requiring employees to sign noncompete "
            "agreements: actual, -, -, -"
        ),
    ),
    case(
        "what data are related to",
        (
            "Jon Lind handled data related to the F-22 and F-35 fighter jets, both made "
            "by Baltec Corp."
        ),
        "Jon Lind handles data related to the F-22: actual, -, -, -",
    ),
    case(
        "a clause that is cut tells nothing",
        (
            "The army crushed the pro-reform protests that began in Tiananmen Square in "
            "1989, and left."
        ),
        "army crushes pro-reform protests: actual, -, -, -",
        never="began",
    ),
    case(
        "what a pointing word leaves open",
        "Jon Lind needed that fight and won a title.",
        "Jon Lind wins title: actual, -, -, -",
        never="needs",
    ),
    case(
        "a remark says nothing without its words",
        "Ada Holm made the remark in Togo.",
        never="remark",
    ),
    case(
        "an action of which nobody says which",
        "Chad would take action and lift the ban.",
        "Chad lifts ban: conditional, -, -, -",
        never="takes",
    ),
    case(
        "what somebody made, told by the clause behind it",
        "The vaccine made by Baltec cut infections.",
        "Baltec makes vaccine: actual, -, -, -",
    ),
    case(
        "who gives none of it",
        "Mali left without giving details.",
        "Mali gives details: negated, -, -, -",
    ),
    case(
        "what a frame types is told of a bare noun",
        "Ada Holm rejected the proposal.",
        "Ada Holm rejects proposal: actual, -, -, -",
    ),
    case(
        "with whom somebody is put at odds",
        "The decision puts the US at odds with the rest of the world.",
        "decision puts_at_odds United States: actual, -, -, -",
    ),
    case(
        "what is put where, with what kind of alert",
        "Mali put its forces on high alert.",
        "Mali puts_on_high_alert Malian forces: actual, -, -, -",
    ),
    case(
        "nobody is put on a percentage",
        "The latest poll put Holm on 55.7 percent.",
        never="puts",
    ),
    case(
        "what somebody is identified as",
        "Ada Holm identified the former president as “a crime wave.”",
        "Ada Holm identifies_as_crime_wave former president: actual, -, -, -",
    ),
    case(
        "what a study shows a state as",
        "A study showed Togo as the state with the lowest increases.",
        never="shows",
    ),
    case(
        "a time that is spent doing something",
        "Jon Lind spent his past two terms rebuilding Gao.",
        "Jon Lind rebuilds Gao: actual, -, -, -",
        never="spends",
    ),
    case(
        "a sum that is spent doing something",
        "Baltec spent $3 million rebuilding Gao.",
        "Baltec spends $3 million: actual, -, -, -",
    ),
    case(
        "who is asked to stay calm and do something",
        "Mali asked Chad to remain calm and exercise restraint.",
        "Chad exercises restraint: asked-for, Mali asked, -, -",
        never="remains_calm",
    ),
    case(
        "why a truce is enforced",
        "Mali agreed to enforce a truce in order to kick-start peace talks with Chad.",
        never="kick",
    ),
    case(
        "fire that somebody caught is no thing",
        "The Malian helicopter caught fire near Gao.",
        never="catches",
    ),
    case(
        "whose clause denies it",
        "The ministry denied its warplanes were involved.",
        never="denies",
    ),
    case(
        "a pattern of what by whom",
        (
            "The videos reveal a harrowing pattern of unlawful killings by Iranian "
            "security forces, which have used force."
        ),
        (
            "videos reveals harrowing pattern of unlawful killings by Iranian security "
            "forces: actual, -, -, -"
        ),
    ),
    case(
        "what somebody is shown to do",
        "Ada Holm showed her partners which ones to target.",
        never="which ones",
    ),
    case(
        "a clause without a gap tells of no thing",
        "The moment she heard the explosion she rushed to grab her dog.",
        never="explosion she rushed",
    ),
    case(
        "what somebody fought for",
        "Ada Holm lost the seat she fought to win.",
        "Ada Holm loses seat she fought to win: actual, -, -, -",
    ),
    case(
        "as many of them",
        "Officials admitted that the city had seen 10 times as many cases as they had reported.",
        "city sees 10 times as many cases: actual, Officials admitted, -, -",
    ),
    case(
        "a measure with another in brackets",
        "A storm dumped about 2 inches (50.8 millimeters) of rain in Togo on Tuesday.",
        "storm dumps 2 inches of rain: actual, -, 2024-06-25, Togo",
    ),
    case(
        "a need that is cut",
        (
            "Ada Holm emphasised the need to steer clear of low-lying bridges, flooded "
            "roads, and underpasses."
        ),
        never="need to",
    ),
    case(
        "such a kind",
        "Chad never had that kind of trouble.",
        never="trouble",
    ),
    case(
        "whose type of conduct",
        "Voters accept Lind’s “type of conduct”.",
        "Voters accepts Lind’s conduct: actual, -, -, -",
    ),
    case(
        "all of what or joins is asked for",
        "Ada Holm urged residents to report floods or fires.",
        "residents reports floods: asked-for, Ada Holm urged, -, -",
        "residents reports fires: asked-for, Ada Holm urged, -, -",
    ),
    case(
        "who wishes another's act",
        "Togo also wants Mali to lift the sanctions.",
        "Mali lifts sanctions: wished, Togo wants, -, -",
    ),
    case(
        "who wishes another's act",
        "Analysts expect Togo to raise the tariffs.",
        "Togo raises tariffs: expected, Analysts expect, -, -",
    ),
    case(
        "who wishes to act",
        "Ada Holm hopes to visit Mali.",
        "Ada Holm visits Mali: wished, -, -, -",
    ),
    case(
        "what only others say that somebody is",
        "Jon Weeks was a member of the Red Cross, police said.",
        "Jon Weeks member_of International Committee of the Red Cross: actual, police said, -, -",
    ),
    case(
        "what somebody is called by the way",
        "Mali's president Ada Holm has left Togo, police said.",
        "Ada Holm president_of Mali: actual, -, -, -",
    ),
    case(
        "a wish of others behind a report",
        "Ada Holm said Togo had left. Some advisers would like Togo to free the hostages.",
        "Togo frees hostages: wished, advisers like, -, -",
    ),
    case(
        "the ground of what is said",
        "Ada Holm said a tariff would be odd given that Mali buys more steel from Togo than Chad.",
        "Mali buys_steel_from Togo: actual, Ada Holm said, -, -",
    ),
    case(
        "what is said of a time",
        "Ada Holm said the week before the raid, Mali bought ten jets from Togo.",
        "Mali buys_jets_from Togo: actual, Ada Holm said, -, -",
    ),
    case(
        "what is said of a moment",
        "Ada Holm told reporters the night of the raid she saw soldiers near the base.",
        "Ada Holm sees soldiers: actual, Ada Holm told, -, -",
    ),
    case(
        "the time when something was said",
        "Ada Holm said the morning of the vote that Mali left the bloc.",
        "Mali leaves bloc: actual, Ada Holm said, -, -",
    ),
    case(
        "who pleads before others",
        "Ada Holm spoke before lawmakers defending the budget approved by Mali.",
        "Ada Holm defends budget approved by Mali: actual, -, -, -",
        never="lawmakers defends",
    ),
    case(
        "leaders of a body who",
        "The leaders of the Democratic Party who led a march met Ada Holm.",
        "Democratic Party leaders leads march: actual, -, -, -",
    ),
    case(
        "what somebody will do once",
        "Ada Holm said Mali would respond once Togo had announced the tariffs.",
        "Togo announces tariffs: expected, Ada Holm said, -, -",
    ),
    case(
        "what somebody did once",
        "Ada Holm said Mali responded once Togo had announced the tariffs.",
        "Togo announces tariffs: actual, Ada Holm said, -, -",
    ),
    case(
        "who is charged to do something",
        "Ada Holm had planned to charge Baltec $6 million to use her port.",
        "Baltec uses port: planned, -, -, -",
        never="Ada Holm uses",
    ),
    case(
        "both halves of a claim",
        "Ada Holm repeated the claim that Mali had won and Togo had fled Gao.",
        "Togo flees Gao: actual, Ada Holm claim, -, -",
    ),
    case(
        "people who report something",
        "Doctors at the hospital report that soldiers stormed the ward.",
        "soldiers storms ward: actual, Doctors report, -, -",
    ),
    case(
        "people who fear something",
        "People working at the mine fear that Baltec will close the port.",
        "Baltec closes port: possible, People working at the mine fear, -, -",
    ),
    case(
        "whose concern it is",
        "Ada Holm voiced concern that Mali will attack Togo.",
        "Mali attacks Togo: possible, Ada Holm concern, -, -",
    ),
    case(
        "whose hope it is",
        "Mali's hope that Togo frees the hostages faded.",
        "Togo frees hostages: wished, Mali hope, -, -",
    ),
    case(
        "a risk that nobody speaks of",
        "The risk that Mali will attack Togo grew.",
        "Mali attacks Togo: possible, -, -, -",
    ),
    case(
        "who engages with others",
        "The United Kingdom is engaging with both Mali and Togo.",
        "United Kingdom engages_with Mali: actual, -, -, -",
        never="Mali engages_with",
    ),
    case(
        "a description behind the name",
        "Police thanked Ada Holm, a Kyiv resident who witnessed the attack.",
        "Ada Holm witnesses attack: actual, -, -, -",
        never="resident witnesses",
    ),
    case(
        "who is told for which office",
        "Trump said his nominee for commerce secretary, Ada Holm, had praised Mali.",
        "Ada Holm praises Mali: actual, Donald Trump said, -, -",
        never="nominee",
    ),
    case(
        "what a high commissioner is for",
        "The United Nations High Commissioner for Human Rights criticised Chad.",
        "United Nations high commissioner for Human Rights criticises Chad: actual, -, -, -",
    ),
    case(
        "the authorities of a city",
        "Johannesburg has failed its traders. The City authorities praised Ada Holm.",
        "Johannesburg authorities praises Ada Holm: actual, -, -, -",
        never="City auth",
    ),
    case(
        "no authorities but a court",
        "Kyiv slept. The district court jailed Ada Holm.",
        "district court jails Ada Holm: actual, -, -, -",
        never="Kyiv",
    ),
    case(
        "the media of the state that an article is about",
        "Protests broke out in Iran on Monday. Iran blamed Israel. State media praised Ada Holm.",
        "Iranian state media praises Ada Holm: actual, -, -, -",
    ),
    case(
        "some of those who were told of",
        "Teachers chanted as hundreds of them lined the streets.",
        "Teachers lines streets: actual, -, -, -",
    ),
    case(
        "whose members they are",
        "Ada Holm created groups whose members included politicians.",
        "groups' members includes politicians: actual, -, -, -",
    ),
    case(
        "a pact that was named",
        "Mali signed the Ketu Agreement with Chad in May. Ada Holm praised the pact.",
        "Ada Holm praises Ketu Agreement: actual, -, -, -",
    ),
    case(
        "one of two pacts",
        "Mali signed the Ketu Agreement with Chad. Togo signed the Dorn Treaty. Ada Holm "
        "praised the pact.",
        "Ada Holm praises pact: actual, -, -, -",
    ),
    case(
        "a deal that was named, and another",
        "Mali left the Ketu Agreement. Chad offered Togo a deal. Ada Holm praised the deal.",
        "Ada Holm praises deal: actual, -, -, -",
    ),
    case(
        "a score is no name",
        "Ada Holm beat Hans Podlipnik-Castillo 6-3, 7-5 in the final.",
        "Ada Holm beats Hans Podlipnik-Castillo: actual, -, -, -",
        never="6-3",
    ),
    case(
        "a school that is named for a town",
        "Ada Holm, a teacher at eastern Indiana’s Richmond High School, praised Mali.",
        "Ada Holm teacher_at Richmond High School: actual, -, -, -",
    ),
    case(
        "whose assembly, where somebody only came from there",
        "Ada Holm left for the United States (US). She flew back from the US with National "
        "Assembly speaker Jon Weeks.",
        never="American national assembly",
    ),
    case(
        "the only mining company of an article",
        "Dorn Mining Company opened a quarry. Jon Weeks thanked Eva Lind. She slept. He slept "
        "too. Workers slept. The mining company praised Togo.",
        "Dorn Mining Company praises Togo: actual, -, -, -",
    ),
    case(
        "another kind of company",
        "Dorn Mining Company opened a quarry. Jon Weeks thanked Eva Lind. She slept. He slept "
        "too. Workers slept. The power company praised Togo.",
        "power company praises Togo: actual, -, -, -",
    ),
    case(
        "the only judge of an article",
        "Judge Ada Holm freed Jon Weeks. He slept. Togo praised Mali. Chad praised Togo. Mali "
        "praised Chad. The judge fined Baltec.",
        "Ada Holm fines Baltec: actual, -, -, -",
        never="judge fines",
    ),
    case(
        "one of two judges",
        "Judge Ada Holm freed Jon Weeks. Judge Eva Lind slept. Togo praised Mali. Chad praised "
        "Togo. Mali praised Chad. The judge fined Baltec.",
        "judge fines Baltec: actual, -, -, -",
        never="Holm fines",
    ),
    case(
        "a judge brought in after another",
        "Judge Ada Holm freed Jon Weeks. He slept. Togo praised Mali. Chad praised Togo. A "
        "judge in Lund slept. The judge fined Baltec.",
        "judge fines Baltec: actual, -, -, -",
        never="Holm fines",
    ),
    case(
        "whose chiefs they are",
        "Residents fear that their chiefs attacked Mali.",
        "Residents' chiefs attacks Mali: possible, Residents fear, -, -",
    ),
    case(
        "the authorities of the state that is part of another",
        "Teachers marched in Indiana on Monday. Indiana raised spending. Voters in Indiana "
        "praised the United States. The authorities jailed Ada Holm.",
        "Indiana authorities jails Ada Holm: actual, -, -, -",
    ),
    case(
        "who is asked for something",
        "Mali asked Chad for help.",
        "Mali asks_for_help Chad: actual, -, -, -",
        never="asks_to",
    ),
    case(
        "what somebody is awarded",
        "Moruo was awarded a fresh lease by Mali.",
        "Mali awards_lease Moruo: actual, -, -, -",
    ),
    case(
        "whom something is awarded to",
        "Mali awarded Chad a fresh lease.",
        "Mali awards_lease Chad: actual, -, -, -",
        never="awards Chad",
    ),
    case(
        "what links are denied",
        "Mali has no direct links with Chad.",
        "Mali has_direct_links Chad: negated, -, -, -",
    ),
    case(
        "what new pact was signed",
        "Mali signed a new pact with Chad.",
        "Mali signs_pact Chad: actual, -, -, -",
    ),
    case(
        "whom one told what",
        "Ada Holm assured the public that Mali had left Togo.",
        "Mali leaves Togo: actual, Ada Holm assured, -, -",
        never="assures",
    ),
    case(
        "who told another state",
        "Mali told Chad that its forces would stay.",
        "Mali tells Chad: actual, -, -, -",
    ),
    case(
        "on what somebody has a deficit",
        "The United States has deficits on steel trade with Togo and Mali.",
        "United States has_deficits_on_trade_with Togo: actual, -, -, -",
    ),
    case(
        "in what somebody is joined",
        "Ada Holm joined Jon Lind in a tour of Togo.",
        "Ada Holm joins_in_tour Jon Lind: actual, -, -, -",
    ),
    case(
        "for whom a victory is",
        "Ada Holm defeated Jon Lind to seal the victory for Spain.",
        "Ada Holm seals_victory_for Spain: actual, -, -, -",
    ),
    case(
        "a thing with a name that lies near a place",
        "Netanyahu visited the Gush Etzion settlement bloc in the West Bank south of Jerusalem.",
        "Benjamin Netanyahu visits Gush Etzion settlement bloc: actual, -, -, West Bank",
        never="south_of",
    ),
    case(
        "what all of them went on to do",
        "Norrie, Murray and Evans all went on to record straight-set wins.",
        "Norrie records straight-set wins: actual, -, -, -",
        never="goes_on",
    ),
    case(
        "no effort is to be spared",
        "Ada Holm urged Togo to spare no effort.",
        "Ada Holm urges_to_spare_no_effort Togo: actual, -, -, -",
        never="to_spare_effort",
    ),
    case(
        "who is appealed to",
        "Ada Holm appealed to Togo to intervene.",
        "Ada Holm appeals_to_intervene Togo: actual, -, -, -",
        never="to_to",
    ),
    case(
        "data alone are something",
        "Hackers stole data from Baltec.",
        "Hackers steals_data_from Baltec: actual, -, -, -",
    ),
    case(
        "some of a party are not the party",
        "Some Republicans criticised Togo.",
        "Republicans criticises Togo: actual, -, -, -",
        never="Republican Party",
    ),
    case(
        "a party",
        "The Republicans blocked the bill.",
        "Republican Party blocks bill: actual, -, -, -",
    ),
    case(
        "what two acts did is counted together",
        "Air defences destroyed and jammed 549 drones.",
        "Air defences destroys drones: actual, -, -, -",
        "Air defences jams drones: actual, -, -, -",
        never="549",
    ),
    case(
        "a few may have undergone both",
        "Police arrested and charged two men.",
        "Police arrests two men: actual, -, -, -",
    ),
    case(
        "what one act did is counted",
        "Mali arrested 60 protesters and left.",
        "Mali arrests 60 protesters: actual, -, -, -",
    ),
    case(
        "what somebody is accused of being",
        "Jon Lind accused Mali of being behind the attack.",
        "Jon Lind accuses_of_being_behind_attack Mali: actual, -, -, -",
    ),
    case(
        "what somebody is accused of doing alone",
        "Ada Holm accused Jon Lind of lying.",
        "Ada Holm accuses_of_lying Jon Lind: actual, -, -, -",
    ),
    case(
        "what somebody is accused of doing to others",
        "Ada Holm accused Mali of attacking Chad.",
        "Ada Holm accuses Mali: actual, -, -, -",
        never="accuses_of",
    ),
    case(
        "what change somebody criticises",
        "Ada Holm criticised Lind's change of stance.",
        "Ada Holm criticises_change_of_stance_of Lind: actual, -, -, -",
    ),
    case(
        "what history two have",
        "Mali has a long history of conflict with Chad.",
        "Mali has_history_of_conflict_with Chad: actual, -, -, -",
    ),
    case(
        "in whom somebody lost confidence",
        "Chad lost confidence in Mali.",
        "Chad loses_confidence_in Mali: actual, -, -, -",
    ),
    case(
        "who is left with no choice",
        "The war left Chad with no choice.",
        never="leaves",
    ),
    case(
        "whom somebody left",
        "Ada Holm left Mali with her husband.",
        "Ada Holm leaves Mali: actual, -, -, -",
    ),
    case(
        "nobody is given",
        "Mali gave Chad until Friday to withdraw.",
        never="gives",
    ),
    case(
        "what something is compared to",
        "Mali compared the raid to an act of war.",
        never="compares",
    ),
    case(
        "what somebody is forced to cut",
        "Mali forced Chad to cut its budget.",
        "Mali forces_to_cut_budget Chad: actual, -, -, -",
        "Chad cuts budget: actual, -, -, -",
    ),
    case(
        "what somebody is trusted to do",
        "Jon Lind trusts the Israeli courts to decide.",
        "Jon Lind trusts_to_decide Israeli court: actual, -, -, -",
    ),
    case(
        "what somebody is hired to do",
        "Mali hired Baltec to build a dam.",
        "Mali hires_to_build_dam Baltec: actual, -, -, -",
    ),
    case(
        "why somebody called another",
        "Ada Holm called Jon Lind to discuss the deal.",
        "Ada Holm calls Jon Lind: actual, -, -, -",
        never="calls_to",
    ),
    case(
        "two subjects side by side",
        "Republican state schools Superintendent Jennifer McCormick has cited a study.",
        "Jennifer McCormick cites study: actual, -, -, -",
        never="schools cites",
    ),
    case(
        "who takes on whom",
        "Serbia takes on Japan and Britain plays Chad.",
        "Serbia takes_on Japan: actual, -, -, -",
        "United Kingdom plays Chad: actual, -, -, -",
        never="Japan plays",
    ),
    case(
        "who does otherwise",
        "Ada Holm—unlike, say, DeSantis—recognized the reality that his campaign had no future.",
        never="DeSantis",
    ),
    case(
        "one of several that alone is described",
        "Ada Holm accused farmers and young women who fled Gao.",
        "young women flees Gao: actual, -, -, -",
        never="farmers flees",
    ),
    case(
        "several that are not described",
        "Mali and Chad, who have met, signed a pact.",
        "Mali meets_with Chad: actual, -, -, -",
    ),
    case(
        "by what nobody named acts",
        "Mali said bloody suppression should be avoided – but not by offering Togo concessions.",
        never="offers",
    ),
    case(
        "what is included",
        "The decision is the latest in a series of moves by Mali, including recognising Togo.",
        never="recognises",
    ),
    case(
        "in whose eyes",
        "In the eyes of Ada Holm, Mali attacked Togo.",
        "Mali attacks Togo: actual, Ada Holm eyes, -, -",
    ),
    case(
        "from whose perspective",
        "From Togo's perspective, Mali sells steel to Chad.",
        "Mali sells_steel Chad: actual, Togo perspective, -, -",
    ),
    case(
        "by whose account",
        "By Ada Holm's account, Mali attacked Togo.",
        "Mali attacks Togo: actual, Ada Holm account, -, -",
    ),
    case(
        "by all accounts",
        "By all accounts, Mali attacked Togo.",
        "Mali attacks Togo: actual, -, -, -",
    ),
    case(
        "who speaks behind an unknown title",
        "MEC for Trade, Jacob Mamabolo, said Mali attacked Togo.",
        "Mali attacks Togo: actual, Jacob Mamabolo said, -, -",
    ),
    case(
        "what is said, and that",
        "Ada Holm said Mali agreed to leave, and that Jon Weeks — who led it — had attacked Togo.",
        "Jon Weeks attacks Togo: actual, Ada Holm said, -, -",
    ),
    case(
        "what is told for a reason",
        "Ada Holm told Jon Weeks that he was making a mistake, because Togo has attacked Mali.",
        "Togo attacks Mali: actual, Ada Holm told, -, -",
    ),
    case(
        "charged with two things",
        "Togo left the bloc, accusing Mali of fraud and of arming rebels.",
        "Mali arms rebels: actual, Togo accusing, -, -",
        never="Togo arms",
    ),
    case(
        "at whom somebody lashes out",
        "Ada Holm lashed out at Mali for attacking Togo.",
        "Mali attacks Togo: actual, -, -, -",
        never="Ada Holm attacks",
    ),
    case(
        "a deed in a critic's words",
        "Jon Weeks criticised Mali for “handing over the climate target to Togo”.",
        "Mali hands_over_climate_target_to Togo: actual, Jon Weeks criticised, -, -",
    ),
    case(
        "what is denied to have been",
        "Mali denied its warplanes were involved.",
        never="denies Malian warplanes",
    ),
    case(
        "who is trained to act",
        "Mali has recruited students to attack Togo.",
        "students attacks Togo: planned, -, -, -",
    ),
    case(
        "what borders on what",
        "The US stock exchange said Mali, neighbouring Togo, attacked Chad.",
        "Mali neighbours Togo: actual, US stock exchange said, -, -",
        never="exchange neighbours",
    ),
    case(
        "a verb of two parts",
        "Ada Holm fast-tracked the release of the report.",
        "Ada Holm fast_tracks release of the report: actual, -, -, -",
        never="Holm tracks",
    ),
    case(
        "forces of a body of that name",
        "The SDF forces left Kobani.",
        "Syrian Democratic Forces leaves Kobane: actual, -, -, -",
        never="Forces forces",
    ),
    case(
        "the initials of a name with a hyphen",
        "The TPP was rejected by Japan. The Trans-Pacific Partnership cut tariffs in Vietnam.",
        "Japan rejects Trans-Pacific Partnership: actual, -, -, -",
        never="Taiwan",
    ),
    case(
        "a base is no airspace",
        "Israel hit the T4 air base after a drone violated Israeli airspace. The base was used by "
        "Iran.",
        never="uses Israeli airspace",
    ),
    case(
        "the one who is called so by name",
        "The Free Lind Group agreed to leave the town, Syrian state media reported. The "
        "group also freed its prisoners.",
        never="media frees",
    ),
    case(
        "who leads a team speaks for no state",
        'Orbis team leader Ida Holm said: "We cut fuel." Germany welcomed it. German firms gained. '
        "Germany won.",
        never="Germany cuts",
    ),
    case(
        "several ministers",
        "Foreign ministers from the African Union sealed an agreement in Addis Ababa.",
        "African Union foreign ministers seals agreement: actual, -, -, Addis Ababa",
    ),
    case(
        "as somebody said",
        "As Holm said, Mali bombed Chad.",
        "Mali bombs Chad: actual, Holm said, -, -",
    ),
    case(
        "as somebody said, behind it",
        "Mali bombed Chad, as experts have pointed out.",
        "Mali bombs Chad: actual, experts pointed, -, -",
    ),
    case(
        "as somebody put it",
        "Mali, as Holm put it, bombed Chad.",
        "Mali bombs Chad: actual, Holm put, -, -",
    ),
    case(
        "as somebody sees it",
        "As the ministry would have it, Mali bombed Chad.",
        "Mali bombs Chad: actual, ministry have, -, -",
    ),
    case(
        "as that is no aside",
        "Officials admitted that Chad saw as many raids as they had reported.",
        never="they had",
    ),
    case(
        "to hear somebody tell it",
        "To hear Holm tell it, Mali saved Chad.",
        "Mali saves Chad: actual, Holm hear, -, -",
    ),
    case(
        "a verb of another sense with that",
        "Holm shot back that Mali had bombed Chad.",
        "Mali bombs Chad: actual, Holm shot, -, -",
    ),
    case(
        "who makes sure says nothing",
        "Holm ensured that Mali left Chad.",
        "Mali leaves Chad: actual, -, -, -",
    ),
    case(
        "made it clear that",
        "Holm made it clear that Mali had bombed Chad.",
        "Mali bombs Chad: actual, Holm made, -, -",
    ),
    case(
        "a noun with that behind its source",
        "The vote took place despite warnings from his lawyer that Mali would attack Chad.",
        never="attacks Chad: planned, -",
    ),
    case(
        "a report with that",
        "Jon Vale seized on a Reuters report that Mali had bombed Chad.",
        never="bombs Chad: actual, -, -",
    ),
    case(
        "what is suspected",
        "Suspicions run high that Mali funds the rebels.",
        never="Mali funds rebels: actual, -",
    ),
    case(
        "what is hoped",
        "Hopes are high that Mali will leave Chad.",
        "Mali leaves Chad: wished, -, -, -",
    ),
    case(
        "what is the line",
        "The official line is that Mali bombed Chad.",
        "Mali bombs Chad: actual, somebody line, -, -",
    ),
    case(
        "it is a belief that",
        "It is Holm's belief that Mali bombed Chad.",
        "Mali bombs Chad: actual, Holm belief, -, -",
    ),
    case(
        "the problem is a fact",
        "The problem is that Mali bombed Chad.",
        "Mali bombs Chad: actual, -, -, -",
    ),
    case(
        "a claim with its author between",
        "The claim, made by Holm, that Mali bombed Chad is false.",
        never="bombs Chad: actual",
    ),
    case(
        "portrayed as doing",
        "Holm portrayed Mali as having bombed Chad.",
        "Mali bombs Chad: actual, Holm portrayed, -, -",
    ),
    case(
        "credited with",
        "Holm credited Mali with saving Chad.",
        "Mali saves Chad: actual, Holm credited, -, -",
        never="Holm saves",
    ),
    case(
        "refused to say",
        "Holm refused to say that Mali bombed Chad.",
        "Mali bombs Chad: possible, -, -, -",
    ),
    case(
        "stopped short of saying",
        "Holm stopped short of saying that Mali bombed Chad.",
        "Mali bombs Chad: possible, -, -, -",
    ),
    case(
        "it was another",
        "It was not Mali that bombed Chad.",
        "Mali bombs Chad: negated, -, -, -",
    ),
    case(
        "it was another, who says so",
        "It wasn't Mali who bombed Chad, Holm said.",
        never="Mali bombs Chad: actual",
    ),
    case(
        "not until then",
        "It was not until Monday that Mali bombed Chad.",
        never="negated",
    ),
    case(
        "a thing whose clause is too long to name it",
        "Ada Holm presented data that showed that Togo imports more steel than it exports.",
        "Togo imports more steel: actual, Ada Holm showed, -, -",
        never="presents",
    ),
    case(
        "a statement speaks for who made it",
        'Mali said in a statement that Niger had lied. "Chad attacked Togo," the statement said.',
        "Chad attacks Togo: actual, Mali said, -, -",
    ),
    case(
        "a statement speaks for who made it",
        "The Joint Command issued a statement. The statement said Chad had attacked Togo.",
        "Chad attacks Togo: actual, Joint Command said, -, -",
    ),
    case(
        "a statement speaks for who made it",
        "A statement appeared on Monday. The statement said Chad had attacked Togo.",
        "Chad attacks Togo: actual, statement said, -, -",
    ),
    case(
        "who puts out data speaks",
        "Ada Holm presented data that showed that Chad had attacked Mali.",
        "Chad attacks Mali: actual, Ada Holm showed, -, -",
    ),
    case(
        "who puts out data speaks",
        "Ada Holm cited a study showing that Chad had attacked Mali.",
        "Chad attacks Mali: actual, study showing, -, -",
    ),
    case(
        "a quotation that ends in a comma",
        '"Chad attacked Mali very soon," Hadi al-Ameri, a senior commander, told Iraqi television.',
        "Chad attacks Mali: actual, Hadi al-Ameri told, -, -",
    ),
    case(
        "no body takes place",
        "The bureau said a Chinese ship hit a boat. It took place near Luzon.",
        never="bureau takes",
    ),
    case(
        "a body of a state by its noun",
        "The Philippine Bureau of Fisheries wept. Chad attacked Mali, the bureau said.",
        "Chad attacks Mali: actual, Philippine Bureau of Fisheries said, -, -",
    ),
    case(
        "he who says so is not he who is told of",
        'Jon Lind said Ivo Berg was ill. Berg came to Klow. "He attacked Mali," he said.',
        "Ivo Berg attacks Mali: actual, Jon Lind said, -, -",
    ),
    case(
        "he who says so is not he who is told of",
        'Ada Holm said Ivo Berg was ill. Berg came to Klow. "He attacked Mali," she said.',
        "Ivo Berg attacks Mali: actual, Ada Holm said, -, -",
    ),
    case(
        "whose office says what he does",
        "Jon Lind came. Holm did not see Ivo Berg. His office said he was attacking Mali.",
        "Ivo Berg attacks Mali: actual, Ivo Berg's office said, -, -",
    ),
    case(
        "the company is not whom it names",
        "Baltec sued WeWork. The company said it was hit by Baltec. The company left Mali.",
        "WeWork leaves Mali: actual, -, -, -",
        never="Baltec leaves",
    ),
    case(
        "an aside that goes on",
        "Jon Lind said Chad was ill. The Central Bank, he continued, attacked Mali.",
        "Central Bank attacks Mali: actual, Jon Lind continued, -, -",
    ),
    case(
        "an aside that goes on",
        "Jon Lind wept. In fact, he continued, Chad has attacked Mali.",
        "Chad attacks Mali: actual, Jon Lind continued, -, -",
    ),
    case(
        "whose office it is that goes on",
        "Robert Lighthizer's office said it was late. India has attacked Mali, it said.",
        "India attacks Mali: actual, Robert Lighthizer's office said, -, -",
    ),
    case(
        "who says something gives no details of it",
        "The ministry said the raid killed ten people but gave no details.",
        "raid kills ten people: actual, ministry said, -, -",
        never="raid gives",
    ),
    case(
        "nobody invades his own country",
        "Syria wept. Turkish President Erdogan invaded the country.",
        "Recep Tayyip Erdogan invades Syria: actual, -, -, -",
        never="invades Turkey",
    ),
    case(
        "the group is the one that is called so",
        "The Army of Islam rebel group left Chad, Syrian state media said. The group hit Mali.",
        "Army of Islam rebel group hits Mali: actual, -, -, -",
    ),
    case(
        "a clause before who speaks",
        "Calling it “a fake concession,” Wu Chi, a chairman, said Chad had attacked Mali.",
        "Chad attacks Mali: actual, Wu Chi said, -, -",
    ),
    case(
        "who ended up doing it has done it",
        "Chad ended up attacking Mali.",
        "Chad attacks Mali: actual, -, -, -",
    ),
    case(
        "the international community is nobody named before",
        "The Syrian people wept. The international community left Mali.",
        "international community leaves Mali: actual, -, -, -",
        never="Syrian",
    ),
    case(
        "the international community is nobody named before",
        "The Kurdish community left Iraq. The community attacked Mali.",
        "Kurds attacks Mali: actual, -, -, -",
    ),
    case(
        "a matter of time before it happens",
        "Ada Holm said it was a matter of hours before Chad entered Mali.",
        "Chad enters Mali: expected, Ada Holm said, -, -",
    ),
    case(
        "a matter of time before it happens",
        "It is only a matter of time before Russia attacks Poland.",
        "Russia attacks Poland: expected, -, -, -",
    ),
    case(
        "a matter of time before it happens",
        "Ada Holm said it was an error before Chad attacked Mali.",
        "Chad attacks Mali: actual, Ada Holm said, -, -",
    ),
    case(
        "since when something is so undergoes nothing",
        "American forces fought some of their toughest battles since the Vietnam War.",
        never="forces battles",
    ),
    case(
        "who of several a clause tells of",
        "Mali met Chad and Togo, which has attacked Niger.",
        "Togo attacks Niger: actual, -, -, -",
        never="Chad attacks",
    ),
    case(
        "who of several a clause tells of",
        "It featured the adviser, Ada Holm, Jon Lind, who advises Femi Ade.",
        "Jon Lind advises Femi Ade: actual, -, -, -",
        never="Ada Holm advises",
    ),
    case(
        "who of several a clause tells of",
        "Mali and Chad, who have attacked Togo, left.",
        "Mali attacks Togo: actual, -, -, -",
        "Chad attacks Togo: actual, -, -, -",
    ),
    case(
        "what somebody posts contains it",
        "The party posted a video on Monday containing an interview with Ada Holm.",
        never="party contains",
    ),
    case(
        "who uses what is his",
        "Jon Lind knew the court was likely to rule against him, using his post to attack Mali.",
        never="court uses",
    ),
    case(
        "who stands behind and acts",
        "The body was taken to a hospital for observation and doctors there found a wound.",
        "doctors finds wound: actual, -, -, -",
        never="body finds",
    ),
    case(
        "what the size of a thing means",
        "The telescope's size means it detects Mali.",
        "telescope detects Mali: actual, -, -, -",
    ),
    case(
        "a report goes on",
        "The ministry's report said Chad had left. It also said Togo had attacked Niger.",
        "Togo attacks Niger: actual, ministry's report said, -, -",
    ),
    case(
        "what is seen in a video",
        "A video shows soldiers attacking Mali.",
        "soldiers attacks Mali: actual, video shows, -, -",
    ),
    case(
        "what is seen in a video",
        "Ada Holm showed a map drawn by Chad.",
        "Chad draws map: actual, -, -, -",
    ),
    case(
        "the old president and the new one",
        "President Jon Lind met President Ivo Berg. The president left Mali.",
        never="Lind leaves",
    ),
    case(
        "the old president and the new one",
        "President Jon Lind met Ivo Berg. The president left Mali.",
        "Jon Lind leaves Mali: actual, -, -, -",
    ),
    case(
        "it is no person",
        "The firm wept. Its spokesman said it had attacked Togo.",
        never="spokesman attacks",
    ),
    case(
        "who is somewhere to do it",
        "The omission is odd at a time when Jon Lind is in Mali to attack Togo.",
        "Jon Lind attacks Togo: planned, -, -, -",
        never="omission attacks",
    ),
    case(
        "two who were named together, or two others",
        "Ada Holm and Eva Lind met Jon Weeks and Bo Dahl. The women praised Togo.",
        never="praises Togo",
    ),
    case(
        "no two states are men",
        "Mali and Chad signed a pact. The men praised Togo.",
        never="praises Togo",
    ),
    case(
        "one of two cities",
        "Kyiv was hit. Odesa was hit. Jon Weeks thanked Eva Lind. She slept. He slept too. The "
        "city opened shelters.",
        never="opens shelters",
    ),
    case(
        "an act that nobody did",
        "Chad did not attack Mali. The attack shocked Togo.",
        never="shocks Togo",
    ),
    case(
        "not what was called so before another was brought in",
        "Ada Holm praised Mali in a statement on Twitter. Jon Weeks slept. Chad warned Togo in a "
        "statement. Eva Lind slept. Jon Weeks ate. Eva Lind ate. Jon Weeks ran. The statement "
        "angered Ghana.",
        never="angers Ghana",
    ),
    case(
        "which session it was no sentence tells",
        "Ada Holm spoke on Monday. The session reviewed damage to roads.",
        never="reviews",
    ),
    case(
        "which approach it is another sentence would have to tell",
        "Togo raised taxes. This approach angered Mali.",
        never="approach",
    ),
    case(
        "the first sentence points nowhere back",
        "The regulator fined Baltec. Ada Holm left.",
        "regulator fines Baltec: actual, -, -, -",
    ),
    case(
        "a thing whose session it is",
        "Ada Holm spoke on Monday. The session of the council angered Mali.",
        "session of the council angers Mali: actual, -, -, -",
    ),
    case(
        "some things that nobody told of before",
        "Ada Holm spoke on Monday. Soldiers looted shops.",
        "Soldiers loots shops: actual, -, -, -",
    ),
    case(
        "what is told with a year in its name",
        "Ada Holm orchestrated the 2013 coup.",
        "Ada Holm orchestrates 2013 coup: actual, -, -, -",
    ),
    case(
        "what a thing told with a time is for",
        "Ada Holm quit her bid for the 2024 presidential nomination.",
        "Ada Holm quits bid for the 2024 presidential nomination: actual, -, -, -",
    ),
    case(
        "a time is no thing that somebody has",
        "Ada Holm had three weeks to train.",
        never="has three weeks",
    ),
    case(
        "a part of several",
        "Ada Holm scored 25 of her 33 points.",
        "Ada Holm scores 25 of her 33 points: actual, -, -, -",
    ),
    case(
        "one of several of somebody",
        "Togo destroyed one of Africa's most promising banks.",
        "Togo destroys one of Africa's most promising banks: actual, -, -, -",
        never="destroys_of",
    ),
    case(
        "which of several it is",
        "Mali attacked one of the group's main bastions, Gao.",
        "Mali attacks Gao: actual, -, -, -",
        never="attacks_of",
    ),
    case(
        "more of something is no part",
        "Togo sells more of its cotton to Mali.",
        never="sells_of",
    ),
    case(
        "of which country somebody is",
        "Jon Weeks beat Ada Holm of Togo.",
        "Jon Weeks beats Ada Holm: actual, -, -, -",
        never="beats_of",
    ),
    case(
        "of what somebody is accused",
        "Togo accused Ada Holm of fraud.",
        "Togo accuses Ada Holm: actual, -, -, -",
    ),
    case(
        "how many were killed",
        "Rebels in Gao killed 26 and wounded at least 30.",
        "Rebels kills 26 people: actual, -, -, -",
        "Rebels wounds 30 people: actual, -, -, -",
    ),
    case(
        "how many of them nobody says whom",
        "Rebels wounded two of them.",
        never="wounds two",
    ),
    case(
        "one is no people",
        "Togo killed one in Gao.",
        never="people",
    ),
    case(
        "what somebody was elected",
        "Ada Holm was elected president of Togo.",
        "Ada Holm president_of Togo: actual, -, -, -",
    ),
    case(
        "what somebody is",
        "Ada Holm is the leader of the Liberal Party.",
        "Ada Holm leader_of Liberal Party: actual, -, -, -",
    ),
    case(
        "what a state was to another",
        "The Kurds were US allies in the fight.",
        "Kurds ally_of United States: actual, -, -, -",
    ),
    case(
        "what somebody is at a company",
        "Ada Holm is chief executive of Baltec.",
        "Ada Holm chief_executive_of Baltec: actual, -, -, -",
    ),
    case(
        "what somebody is not",
        "Ada Holm is not the president of Togo.",
        "Ada Holm president_of Togo: negated, -, -, -",
    ),
    case(
        "who somebody is by name",
        "The first witness at the trial was Hawks head Major-Gen Gopaul Govender, who left.",
        never="witness head_of",
    ),
    case(
        "what somebody was made of nobody",
        "Ada Holm was crowned the interim champion.",
        "Ada Holm crowned_as interim champion: actual, -, -, -",
    ),
    case(
        "as what somebody was appointed",
        "Ada Holm was appointed as finance minister of Togo.",
        "Ada Holm finance_minister_of Togo: actual, -, -, -",
    ),
    case(
        "as what somebody serves",
        "Ada Holm serves as an envoy for Togo.",
        "Ada Holm envoy_for Togo: actual, -, -, -",
    ),
    case(
        "as what somebody works",
        "Ada Holm works as a lawyer for Baltec.",
        "Ada Holm lawyer_for Baltec: actual, -, -, -",
    ),
    case(
        "what a thing acts as",
        "The law acts as a brake on growth.",
        never="brake",
    ),
    case(
        "between whom somebody mediates",
        "Ada Holm acts as a mediator between Mali and Chad.",
        never="Mali has",
    ),
    case(
        "with what somebody was charged",
        "Ada Holm was charged with money laundering.",
        "Ada Holm charged_with money laundering: actual, -, -, -",
    ),
    case(
        "an illness",
        "Ada Holm was diagnosed with breast cancer in 2015.",
        "Ada Holm diagnosed_with breast cancer: actual, -, 2015, -",
    ),
    case(
        "of what somebody was stripped",
        "Jon Weeks was stripped of the official title.",
        "Jon Weeks stripped_of official title: actual, -, -, -",
    ),
    case(
        "how long somebody must sit",
        "Ada Holm was sentenced to four years in prison.",
        "Ada Holm sentenced_to four years in prison: actual, -, -, -",
    ),
    case(
        "how long somebody was held",
        "Ada Holm was arrested for two days.",
        never="arrested_for",
    ),
    case(
        "on whom a state cracks down",
        "Egypt's government is clamping down on its critics.",
        "Egyptian government clamps_down_on critics: actual, -, -, -",
    ),
    case(
        "how somebody set out",
        "Ada Holm set out on foot.",
        never="foot",
    ),
    case(
        "to what somebody pleads",
        "Ada Holm pleaded not guilty to the charges.",
        "Ada Holm pleads_not_guilty_to charges: actual, -, -, -",
    ),
    case(
        "before whom somebody speaks",
        "Ada Holm testified before the Senate committee.",
        "Ada Holm testifies_before Senate committee: actual, -, -, -",
    ),
    case(
        "when somebody came up",
        "Ada Holm appeared before the war.",
        never="appears_before",
    ),
    case(
        "on whom it is blamed",
        "Moscow blamed the strike on Kyiv.",
        "Russia blames Kyiv: actual, -, -, -",
        never="blames_strike",
    ),
    case(
        "a number before a name",
        "Jon Weeks beat No. 3 West Virginia 70-56.",
        "Jon Weeks beats West Virginia: actual, -, -, -",
        never="No.",
    ),
    case(
        "a number in the world",
        "Jon Weeks beat world No 38 Anna Blinkova.",
        "Jon Weeks beats Anna Blinkova: actual, -, -, -",
        never="beats world",
    ),
    case(
        "none of twelve",
        "No 12 people left Mali.",
        never="beats",
    ),
    case(
        "a particle behind its object",
        "The strike drove oil prices up.",
        "strike drives_up oil prices: actual, -, -, -",
    ),
    case(
        "whom somebody leaves behind",
        "Togo left its partners behind.",
        "Togo leaves_behind Togolese partners: actual, -, -, -",
    ),
    case(
        "back to something",
        "Ada Holm brought talks back to the table.",
        never="brings_back",
    ),
    case(
        "what a video contains",
        "Togo posted a video on social media containing an edit of an interview with Ada Holm.",
        never="Togo contains",
    ),
    case(
        "a name in capitals that is a word",
        "The Fast Agricultural Survey Telescope (FAST) opened in May. FAST examines only a tiny "
        "fraction of the sky.",
        "Fast Agricultural Survey Telescope examines tiny fraction of the sky: actual, -, -, -",
    ),
    case(
        "a period of something",
        "Bangladesh may face a long period of instability.",
        "Bangladesh faces long period of instability: possible, -, -, -",
    ),
    case(
        "the rebels are who they are",
        "Ada Holm left on Monday. The rebels freed Jon Weeks.",
        "rebels frees Jon Weeks: actual, -, -, -",
    ),
    case(
        "what was done by somebody to something open",
        "Ada Holm left on Monday. The deal was signed by Jon Weeks.",
        "Jon Weeks signs deal: actual, -, -, -",
    ),
    case(
        "another name is no alternative",
        "The agency issued a Joint Use Authorization or JUA to Mali. Togo earned the nickname "
        '"Lion," or "the strong man," for it.',
        never=": possible",
    ),
    case(
        "an alternative",
        "Mali sanctioned Chad or Togo.",
        "Mali sanctions Chad: possible, -, -, -",
        "Mali sanctions Togo: possible, -, -, -",
    ),
    case("barely any", "Mali barely has any allies.", "Mali has allies: negated, -, -, -"),
    case("barely", "Mali barely won the vote.", "Mali wins vote: actual, -, -, -"),
    case(
        "an officer of a department",
        "Tainan fire department information officer Ada Holm left Chad.",
        "Ada Holm information_officer_of Tainan fire department: actual, -, -, -",
    ),
    case(
        "a place that is shelled in a region",
        "The capture of Gao in northern Mali shocked Togo.",
        "capture of Gao shocks Togo: actual, -, -, -",
        never="captures",
    ),
    case(
        "what is not the one in hand",
        "Previous executions in Mali were by hanging. Mali executed Ivo Holm. "
        "The executions angered Togo.",
        "Mali executes Ivo Holm: actual, -, -, -",
        never="Previous executions angers",
    ),
    case(
        "two letters in brackets",
        "The Arakan Army (AA), a major militia, left Mali. The AA attacked Mali.",
        "Arakan Army leaves Mali: actual, -, -, -",
        "Arakan Army attacks Mali: actual, -, -, -",
    ),
    case(
        "our own body",
        "“Our company will sue Mali,” said Ada Holm, chief executive of Baltec.",
        "Baltec sues Mali: planned, Ada Holm said, -, -",
    ),
    case(
        "our own body",
        "“Our country will attack Mali,” said Chad's president Ivo Holm.",
        "Chad attacks Mali: expected, Ivo Holm said, -, -",
        "Ivo Holm president_of Chad: actual, -, -, -",
    ),
    case(
        "our own body",
        "“Our parent company will sue Mali,” said Ada Holm, chief executive of Baltec.",
        "Baltec's parent company sues Mali: planned, Ada Holm said, -, -",
    ),
    case(
        "whose report, not who acts",
        "Ivo Holm was arrested in Gao following a red notice by Interpol.",
        never="Interpol arrests",
    ),
    case(
        "whose report, not who acts",
        "Ivo Holm was sacked after a report by Amnesty International.",
        never="Amnesty International sacks",
    ),
    case(
        "quotation marks of other languages",
        "«Mali attacked Togo,» Holm said. „We will sue Mali,“ he added.",
        "Mali attacks Togo: actual, Holm said, -, -",
    ),
    case(
        "quotation marks the wrong way round",
        "”Mali attacked Togo,“ Holm said. ”We will sue Mali,“ he added.",
        "Mali attacks Togo: actual, Holm said, -, -",
    ),
    case(
        "a capital that is a place",
        "Protests spread to Havana, and rebels advanced on Kyiv.",
        "rebels advances_on Kyiv: actual, -, -, -",
        never="Cuba",
    ),
    case(
        "a capital that is a place",
        "The storm spread chaos to Moscow and other cities.",
        never="Russia",
    ),
    case(
        "a verb with two vowels and a consonant before its ending",
        "Ivo Holm retweeted Ada Lind.",
        "Ivo Holm retweets Ada Lind: actual, -, -, -",
    ),
    case(
        "where somebody is, not of what he is the head",
        "The CEO of the Ketu Foundation, Ada Holm – in London to mark its anniversary – left.",
        "Ada Holm ceo_of Ketu Foundation: actual, -, -, -",
        never="ceo_in",
    ),
    case(
        "a partner at a firm",
        "Ada Holm, a partner at Baltec, left.",
        "Ada Holm partner_at Baltec: actual, -, -, -",
        never="Baltec partner_at",
    ),
    case(
        "what makes one word with a noun",
        "Ada Holm called for an assassination attempt on Jon Weeks.",
        "Ada Holm calls_for_assassination_attempt Jon Weeks: actual, -, -, -",
    ),
    case(
        "what a hyphen joins to a noun",
        'Ada Holm described the drug as a "game-changer".',
        "Ada Holm describes_as_game_changer drug: actual, -, -, -",
    ),
    case(
        "goods of a kind",
        "Baltec imported maize seeds from Chad.",
        "Baltec imports_maize_seeds_from Chad: actual, -, -, -",
    ),
    case(
        "a pact of any kind",
        "Chad signed a defence pact with Mali.",
        "Chad signs_pact Mali: actual, -, -, -",
    ),
    case(
        "the last of two things alone has the compound",
        "Police used tear gas and water cannons throughout Togo.",
        never="gas_water",
    ),
    case(
        "where a thing goes",
        "Firefighters tied a rope to the plane. Ada Holm injected drama into trade talks.",
        "Firefighters ties_to_plane rope: actual, -, -, -",
        "Ada Holm injects_into_trade_talks drama: actual, -, -, -",
    ),
    case(
        "where a thing comes from",
        "Baltec bought 20 vans from a startup.",
        "Baltec buys_from_startup 20 vans: actual, -, -, -",
    ),
    case(
        "out of what somebody is brought",
        "Ada Holm will bring Mali out of a long lethargy.",
        "Ada Holm brings_out_of_long_lethargy Mali: planned, -, -, -",
    ),
    case(
        "no goal: until now, from when",
        "Baltec built the biggest dam to date. Mali sent food from the outset.",
        "Mali sends food: actual, -, -, -",
        never="builds_to",
    ),
    case(
        "what completes an object though it hangs on the verb",
        "Residents filed complaints against the name changes.",
        "Residents files complaints against the name changes: actual, -, -, -",
    ),
    case(
        "to whom a warning is given",
        "The city issued warnings to residents.",
        "city issues warnings to residents: actual, -, -, -",
    ),
    case(
        "what completes no object",
        "Mali accused the chiefs of taking bribes. Ada Holm crossed the desert on her way to Chad.",
        "Mali accuses chiefs: actual, -, -, -",
        "Ada Holm crosses desert: actual, -, -, -",
    ),
    case(
        "what only its own clause tells of",
        "Ada Holm spoke of the effect Jon Weeks may have on talks.",
        never="has effect",
    ),
    case(
        "a way of doing it",
        "It is the way the Communist Party operates.",
        never="way",
    ),
    case(
        "a thing brought in by who made it",
        "Ada Holm stood beside a missile that had been built by Baltec.",
        "Baltec builds missile: actual, -, -, -",
    ),
    case(
        "what several say",
        "Mali, Chad and Togo argue that other groups should not be eligible.",
        never="argues_with",
    ),
    case(
        "what two do to one another",
        "Mali and Chad argued about the border.",
        "Mali argues_with Chad: actual, -, -, -",
        "Chad argues_with Mali: actual, -, -, -",
    ),
    case(
        "who is waited for is to act",
        "Mali waited for Chad to open the border.",
        "Chad opens border: expected, -, -, -",
        never="waits_for",
    ),
    case(
        "out of what a state is pulled",
        "Ada Holm announced her decision to pull Mali out of the Gao Agreement.",
        "Ada Holm pulls_out_of Gao Agreement: planned, -, -, -",
        never="pulls Mali",
    ),
    case(
        "whose notice it was",
        "Ada Holm was arrested in Dubai following a red notice by Interpol.",
        never="Interpol arrests",
    ),
    case(
        "the other side of a compromise",
        "It was a compromise between Mali, which had wanted peace, and Chad, which had not.",
        never="wants Chad",
    ),
    case(
        "an act is no part that somebody plays",
        "The cowardly murder of prosecutor Ada Holm in Chad mourns all of Mali.",
        never="murder_in",
    ),
    case(
        "what is seen as a snub",
        "In what is seen as a snub to Ada Holm, China modified its position.",
        never="snub_to",
    ),
    case(
        "who does something meanwhile",
        "The race was dominated by Mali with Ada Holm winning the title.",
        "Mali dominates race: actual, -, -, -",
        never="dominated_with",
    ),
    case(
        "a thing with a number",
        "Ada Holm came out in lane 2.",
        "Ada Holm comes_out_in lane 2: actual, -, -, -",
    ),
    case(
        "the most of a kind",
        "Physicists have created the most detailed simulation of the universe.",
        "Physicists creates most detailed simulation of the universe: actual, -, -, -",
    ),
    case(
        "less of something",
        "Ada Holm bought a less expensive car.",
        "Ada Holm buys less expensive car: actual, -, -, -",
    ),
    case(
        "no degree of an adjective: more than a number",
        "More than 20 soldiers burned the town.",
        "20 soldiers burns town: actual, -, -, -",
    ),
    case(
        "with what more is compared, hanging on the verb",
        "Baltec runs a bigger cloud business than Amazon.",
        "Baltec runs bigger cloud business than Amazon: actual, -, -, -",
    ),
    case(
        "a decade",
        "Ada Holm went to Togo in the 1880s.",
        "Ada Holm goes_to Togo: actual, -, -, -",
        never="goes_in",
    ),
    case(
        "on how many occasions",
        "Ada Holm suffered enemy attacks on several dozen occasions.",
        never="suffers_attacks",
    ),
    case(
        "a doctrine of nobody's",
        "Ada Holm delivered a lecture on German colonialism.",
        "Ada Holm delivers lecture on German colonialism: actual, -, -, -",
        never="Germany",
    ),
    case(
        "what a meeting is on",
        "Chad had held that position at a meeting of the UN Security Council on Gao.",
        never="meets",
    ),
    case(
        "as what somebody dismisses it",
        "Ada Holm dismissed the vote as a coup.",
        "Ada Holm dismisses_as_coup vote: actual, -, -, -",
        never="dismisses vote",
    ),
    case(
        "a plan that was rejected",
        "The plan, dismissed by Mali as a trick, failed. A plan rejected by Chad failed.",
        "Mali dismisses plan: actual, -, -, -",
        "Chad rejects plan: actual, -, -, -",
    ),
    case(
        "half of nothing",
        "The ruling adds a year and a half to his prison term.",
        never="half",
    ),
    case(
        "what a sum is of",
        "Chad will unfreeze the transfer of $10 billion in loans.",
        "Chad unfreezes transfer of $10 billion in loans: planned, -, -, -",
    ),
    case(
        "an office to come",
        "Malian President-elect Ada Holm thanked Chad.",
        "Ada Holm president_of Mali: planned, -, -, -",
    ),
    case(
        "an office to come",
        "Ada Holm, Mali's next prime minister, thanked Chad.",
        "Ada Holm prime_minister_of Mali: planned, -, -, -",
    ),
    case(
        "an office that somebody is about to leave",
        "Mali's outgoing prime minister, Ada Holm, resigned on Monday.",
        "Ada Holm outgoing_prime_minister_of Mali: actual, -, -, -",
    ),
    case(
        "an office that somebody only claims",
        "Ada Holm, the self-styled president of Mali, fled to Chad.",
        "Ada Holm president_of Mali: possible, -, -, -",
    ),
    case(
        "a role that is only alleged",
        "Ada Holm is the alleged leader of the Lion Brigade.",
        "Ada Holm leader_of Lion Brigade: possible, -, -, -",
    ),
    case(
        "what is vowed is not of the day of the vow",
        "Mali vowed on Monday to leave Gao.",
        "Mali leaves Gao: planned, -, -, -",
    ),
    case(
        "what was managed is of its day",
        "Mali tried on Monday to seize Gao.",
        "Mali seizes Gao: wished, -, 2024-06-24, -",
    ),
    case(
        "each aim has its own time",
        "Baltec pledged to leave Mali by 2040 and to buy Salm.",
        "Baltec leaves Mali: planned, -, 2040, -",
        "Baltec buys Salm: planned, -, -, -",
    ),
    case(
        "the day of what is condemned",
        "Holm condemned Tuesday's attack on Chad.",
        never="condemns attack: actual, -, 2024-06-25",
    ),
    case(
        "the night hours of a day",
        "Ada Holm won the medal in the early hours of Monday.",
        "Ada Holm wins medal: actual, -, 2024-06-24, -",
    ),
    case(
        "what a day is said to be is no time",
        "Ada Holm hailed Mali as a great day dawned.",
        never="as a great day",
    ),
    case(
        "who backs fighters, whatever is done to them",
        "Chad wanted to kill Turkish-backed Syrian fighters.",
        "Turkey backs Syrian fighters: actual, -, -, -",
    ),
    case(
        "what a court finds",
        "A court found Holm guilty of bribing a minister.",
        "Holm bribes minister: actual, court found, -, -",
    ),
    case(
        "what somebody is jailed for",
        "A court jailed Ada Holm for bribing Jon Berg.",
        "Ada Holm bribes Jon Berg: actual, court jailed, -, -",
    ),
    case(
        "what somebody was convicted of, nobody told by whom",
        "Ada Holm was convicted of bribing Jon Berg.",
        "Ada Holm bribes Jon Berg: actual, -, -, -",
    ),
]


@pytest.mark.parametrize(("text", "expected", "never"), CASES)
def test_reads(
    read_text: Callable[..., list[Statement]], text: str, expected: set[str], never: str
) -> None:
    found = [readable(statement) for statement in read_text(text, date=THURSDAY)]
    assert expected <= set(found), found
    assert not [each for each in found if never != " " and never in each]


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("Ada Holm, Mali's one-time prime minister, thanked Chad.", "past"),
        ("Ada Holm, the late prime minister of Mali, signed the pact.", "past"),
        ("Ada Holm, a previous prime minister of Mali, warned Chad.", "past"),
        ("Ada Holm, the late-night prime minister of Mali, warned Chad.", "present"),
        ("Ada Holm, Mali's longtime prime minister, warned Chad.", "present"),
    ],
)
def test_role_is_of_its_time(
    read_text: Callable[..., list[Statement]], text: str, tense: str
) -> None:
    found = [each for each in read_text(text) if each.relation.name == "prime_minister_of"]
    assert [each.tense for each in found] == [tense]
