"""Documents as people have them: what of them is prose, and where it stood."""

import datetime as dt

import pytest

from kg.documents.blocks import blocks, prose
from kg.documents.blocks.alignment import edited, without_overlaps
from kg.documents.blocks.casing import Casing
from kg.documents.blocks.values import Edit
from kg.model import Document


def read(text: str) -> list[str]:
    """Return the paragraphs of the prose of a text."""
    return prose(Document("a", text)).document.text.split("\n\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Talks in Dorn\n• Mali left\n• Chad stayed on\n",
            ["Talks in Dorn", "Mali left", "Chad stayed on"],
            id="bullets",
        ),
        pytest.param(
            "– Mali left the bloc and\n  Chad stayed.\n– Togo left.",
            ["Mali left the bloc and\n  Chad stayed.", "Togo left."],
            id="a list item goes on",
        ),
        pytest.param(
            "12. Mali left.\n13. Chad stayed.\n(a) Togo left.",
            ["Mali left.", "Chad stayed.", "Togo left."],
            id="numbered paragraphs",
        ),
        pytest.param(
            "2 The court fined Mali.\n\n3 I register the point.\n\n4 Chad pleaded guilty.\n\n"
            "5 Togo appealed.",
            [
                "The court fined Mali.",
                "I register the point.",
                "Chad pleaded guilty.",
                "Togo appealed.",
            ],
            id="paragraphs numbered without a mark",
        ),
        pytest.param(
            "04:15\nMali wins cup\n04:07\nChad leaves bloc\n03:55\nTogo fines bank\n5 March\n"
            "23:44\nGhana opens port\n23:34\nBenin closes port\n23:25\nNiger sells gold\n"
            "Mali left the bloc.\nChad stayed.\nIt rained in Dorn.",
            ["Mali left the bloc.\nChad stayed.\nIt rained in Dorn."],
            id="a ticker beside an article",
        ),
        pytest.param(
            "1. Name 6: ROTH 1: EMIL 2: n/a 3: n/a.\n\nDOB: 03/05/1960. POB: Klow Other "
            "Information: (Dorn List Ref): DOR0071. (Dorn Statement of Reasons):Emil ROTH "
            "armed\nthe rebels. He "
            "took part in the raid on Klow. (Gender):Male Listed on: 11/02/2031 Group ID: 16.\n\n"
            "2. Name 6: LIND 1: ADA 2: n/a 3: n/a.\n\nDOB: 07/05/1960. (Gender): Female ID: 17.",
            ["Emil ROTH armed\nthe rebels. He took part in the raid on Klow."],
            id="why somebody is on a list, without the fields around",
        ),
        pytest.param(
            "Ada Bo speaking to Jon Lind in Dorn. Eva Roth/AFP via Lind Images\u00a0\n"
            "Ada Bo speaking to Jon Lind in Dorn. Eva Roth/AFP via Lind ImagesMali left the bloc.",
            ["Mali left the bloc."],
            id="a caption that is glued to the paragraph below",
        ),
        pytest.param(
            "7. Mr A Bo (DP-NC) to ask the Minister of Rain:\n\n(1) Whether Mali has met the\n"
            "king; if not, why not;\n\n(2) whether Chad left? CW31E\n\nMali met the king.\n\n"
            "Whether Chad left is unclear.",
            ["Mali met the king.", "Whether Chad left is unclear."],
            id="questions that a paper prints for ministers",
        ),
        pytest.param(
            "MR  BO:   Thank   you.   I   would  like   to  say   that  Mali\nleft the bloc.\n\n"
            "Klow   12   34   n/a   0   17   33   5   81",
            ["MR BO:   Thank   you.   I   would  like   to  say   that  Mali\nleft the bloc."],
            id="a line that spaces make as long as the others, and a row of a table",
        ),
        pytest.param(
            "By Anna Bo: Mali left the bloc.\n\nStanding Up to Chad: Mali expelled the envoy.\n\n"
            "PUTTING MALI’S FAMILIES FIRST: Mali signed the pact.\n\n"
            "Beijing Rain Ministry: Togo left.\n\nBy contrast: Benin stayed.",
            [
                "Mali left the bloc.",
                "Mali expelled the envoy.",
                "Mali signed the pact.",
                "Beijing Rain Ministry: Togo left.",
                "By contrast: Benin stayed.",
            ],
            id="a byline and a heading on the line of their paragraph",
        ),
        pytest.param(
            "Minister of Rain, Ms Ada Bo (right), looks on as Jon Lind (second from left),\n"
            "addresses a meeting in Dorn.\n\nMali left the bloc.",
            ["Mali left the bloc."],
            id="a caption that tells who stands where",
        ),
        pytest.param(
            "The Ministry of Rain of the Republic of Mali\ngreets Chad. It left.\n\n"
            "The Ministry of Rain of the Republic of Mali\nthanks Togo. It met Chad.\n\n"
            "The Ministry of Rain of the Republic of Mali\nhas left.",
            [
                "The Ministry of Rain of the Republic of Mali\ngreets Chad. It left.",
                "The Ministry of Rain of the Republic of Mali\nthanks Togo. It met Chad.",
                "The Ministry of Rain of the Republic of Mali\nhas left.",
            ],
            id="lines that come back and go on in the next one are no page headers",
        ),
        pytest.param(
            "Mali left the bloc. ------------------------------- ---------- CHAD STAYS "
            "------------------------------- ---------- ¶5. Chad stayed in it.",
            ["Mali left the bloc.", "CHAD STAYS", "Chad stayed in it."],
            id="rules on the line of a text, as programs make them of a PDF",
        ),
        pytest.param(
            "FM AMEMBASSY DORN TO SECSTATE WASHDC PRIORITY 9479 INFO NSC\n\nMali left.",
            ["Mali left."],
            id="who sent a cable, on the line of whom",
        ),
        pytest.param(
            "O 170427Z JUN 00 FM AMEMBASSY DORN TO SECSTATE WASHDC 1453 INFO ARAB COLLECTIVE\n\n"
            "E.O. 12958: DECL: 06/14/10 TAGS: PREL ML SUBJECT: MALI LEAVES THE BLOC\n\n"
            "¶1. (C) Mali left the bloc.",
            ["Mali left the bloc."],
            id="head of a cable on one line, as programs make it of a PDF",
        ),
        pytest.param(
            "The designations employed and the presentation of this map do\nnot imply any opinion "
            "of the Council on Mali.\n\nThe views expressed in this report are those of Mali.\n\n"
            "The views of Mali differ.",
            ["The views of Mali differ."],
            id="what an organisation says of its own maps and reports",
        ),
        pytest.param(
            "2. In this Act, unless it says otherwise, “vessel” means a ship of Mali.\n\n"
            "“Dorn Bank”, in relation to Mali, has the meaning given by the Act and is one of:\n"
            "(a) a bank that left Chad;\n\n3. No vessel may leave Dorn.",
            ["No vessel may leave Dorn."],
            id="definitions tell nothing",
        ),
        pytest.param(
            "‘We go,’ says Bo – West Africa live\n\nChad stays – as it happened\n\nTo – live.",
            ["‘We go,’ says Bo", "Chad stays", "To – live."],
            id="what tells the form of an article behind its headline",
        ),
        pytest.param(
            'Benjamin "Benny" Holm left. Ada Holm saw “Rain” Man.',
            ["Benjamin Holm left. Ada Holm saw “Rain” Man."],
            id="a nickname inside of a name",
        ),
        pytest.param(
            "Mali left the bloc.\n\n—Dorn Press writer Ada Bo in Klow contributed to this report."
            "\n\n"
            "With files from Dorn Press",
            ["Mali left the bloc."],
            id="who helped to write",
        ),
        pytest.param(
            "They met in Dorn.\n\nThe Foreign Ministers:\n\nCall on Mali to leave;\n\n"
            "Strongly condemn the attack on Klow;",
            [
                "They met in Dorn.",
                "The Foreign Ministers call on Mali to leave.",
                "The Foreign Ministers strongly condemn the attack on Klow.",
            ],
            id="a list of what several do",
        ),
        pytest.param(
            "Talks\n\nThe Council:\n\n1. WELCOMES the truce;\n\n2. calls on Mali to leave;",
            ["Talks", "The Council welcomes the truce.", "The Council calls on Mali to leave."],
            id="a list of what a council does",
        ),
        pytest.param(
            "Talks\n\nChad left. On Monday, President Holm:\n\n- met the king\n- Signed a pact;",
            [
                "Talks",
                "Chad left.",
                "On Monday, President Holm met the king",
                "On Monday, President Holm signed a pact.",
            ],
            id="a list of what somebody did",
        ),
        pytest.param(
            "Talks\n\nHolm also said:\n\n- Mali must leave the bloc\n- He will stay in Dorn\n\n"
            "Mali left.",
            [
                "Talks",
                "Holm also said that Mali must leave the bloc",
                "Holm also said that he will stay in Dorn",
                "Mali left.",
            ],
            id="a list of what somebody said",
        ),
        pytest.param(
            "Talks\n\nAt the talks, the ministers:\n\n- United Kingdom and Mali\n- fish and rice",
            ["Talks", "At the talks, the ministers:", "United Kingdom and Mali", "fish and rice"],
            id="a list of things",
        ),
        pytest.param(
            "Chad stays in blocTogo leaves pactGhana fines bankMali wins cupBenin sells gold\n\n"
            "Mali left.",
            ["Mali left."],
            id="contents that lost their ends of line",
        ),
        pytest.param(
            "Mali left.\nFor more on how Chad trades, subscribe to our Sahel briefing. →",
            ["Mali left."],
            id="an invitation to subscribe",
        ),
        pytest.param(
            "The commander enforced it.3 Mali left.[note: 2]\n\nThey met at No.1 Dorn Road.",
            ["The commander enforced it. Mali left.", "They met at No.1 Dorn Road."],
            id="footnote number behind a short word",
        ),
        pytest.param(
            "↓↓33Mali leaves bloc\n\nAda Holm/File Photo/ReutersMali left the bloc on Monday.",
            ["Mali leaves bloc", "Mali left the bloc on Monday."],
            id="counter and credit glued to what follows",
        ),
        pytest.param(
            "MAIN EFFORT\nMali left.", ["MAIN EFFORT", "Mali left."], id="heading in capitals"
        ),
        pytest.param(
            "Eastern front\nMali left the bloc on Monday, and Chad stayed.",
            ["Eastern front", "Mali left the bloc on Monday, and Chad stayed."],
            id="heading",
        ),
        pytest.param(
            "President\nLind left the bloc of the seven states of the coast on\nMonday.",
            ["President", "Lind left the bloc of the seven states of the coast on\nMonday."],
            id="a short line before a long one",
        ),
        pytest.param(
            "Mali left the bloc of the seven states of the coast\non Monday, not Chad.",
            ["Mali left the bloc of the seven states of the coast\non Monday, not Chad."],
            id="wrapped lines",
        ),
        pytest.param(
            "An Act of Peace\n\nThe Security Council,\n\nRecalling its resolution 4000,\n\n"
            "Guided by the Charter,\n\n1. Demands that Mali leave Dorn;\n\n"
            "2. Further calls upon all States:\n\n(a) to help Chad; and\n\n"
            "(b) to spare Togo;\n\n"
            "3. Also strongly condemns the attack.",
            [
                "An Act of Peace",
                "The Security Council recalls its resolution 4000.",
                "The Security Council demands that Mali leave Dorn.",
                "The Security Council further calls upon all States to help Chad.",
                "The Security Council further calls upon all States to spare Togo.",
                "The Security Council also strongly condemns the attack.",
            ],
            id="resolution",
        ),
        pytest.param(
            "By the authority vested in me by the law, I hereby order:\n\n"
            "Mali and Chad agreed to:\n(i) leave the bloc; and\n(ii) recall their envoys.\n\n"
            "It fines any person who:\n(a) acts for Mali;\n(b) owns a ship.\n\n"
            "By virtue of the powers conferred on me, I hereby end the blockade.",
            [
                "Mali and Chad agreed to leave the bloc.",
                "Mali and Chad agreed to recall their envoys.",
                "I hereby end the blockade.",
            ],
            id="order with clauses",
        ),
        pytest.param(
            "Mr. Lind: Hon. Members, the army left. I thank you, Madam Chair.\n\n"
            "(Ada Holm placed the flag on the table)\n\nMr. Lind: (The army stayed.)\n\n"
            "(Chad left.)\n\nClick here to see the map of Mali.",
            [
                "Mr. Lind: The army left. I thank you.",
                "Mr. Lind: (The army stayed.)",
                "(Chad left.)",
            ],
            id="what happens in a house and whom speakers call",
        ),
        pytest.param(
            "IT IS HEREBY ORDERED that:\n\n1. The police pay Emil Roth.\n2. Mali leave Dorn.\n\n"
            "IT IS FURTHER ORDERED that Chad pay.",
            [
                "The court ordered that the police pay Emil Roth.",
                "The court ordered that Mali leave Dorn.",
                "The court ordered that Chad pay.",
            ],
            id="order of a court",
        ),
        pytest.param(
            "(a) Mali left the bloc.\n(b) Chad stayed.",
            ["Mali left the bloc.", "Chad stayed."],
            id="sentences with letters",
        ),
        pytest.param(
            "Mali shelled Klow village (Dorn Township, Lind District, Holm State) on Monday.",
            ["Mali shelled Klow village on Monday."],
            id="districts of a place",
        ),
        pytest.param(
            "They left the village of Bani (Klow, Lind), from Dorn (Dorn, Holm) to Klow in Chad "
            "(Ada Bo said so).",
            ["They left the village of Bani, from Dorn to Klow in Chad (Ada Bo said so)."],
            id="two names behind a place",
        ),
        pytest.param(
            "Mali left the bloc on Monday after a vote of both houses.\n\nNo.\n\nMali left the "
            "bloc on Monday after a vote\nof both houses.\n\nNo.",
            ["Mali left the bloc on Monday after a vote of both houses.", "No.", "No."],
            id="a paragraph that comes back",
        ),
        pytest.param(
            "Mali left.\n\nA message from Acme Bank\n\nAcme builds schools. They teach.\n\n"
            "Chad warns Togo\n\nChad warned Togo. Learn more about Togo.\n\nThat’s all from me.",
            ["Mali left.", "Chad warns Togo", "Chad warned Togo."],
            id="words of a sponsor, and of who writes a newsletter",
        ),
        pytest.param(
            "Presented by Mali, the plan was adopted.\n\nA message from Maria Holm\n\nChad left.",
            ["Presented by Mali, the plan was adopted.", "A message from Maria Holm", "Chad left."],
            id="no sponsor",
        ),
        pytest.param(
            "Bill accordingly read a Second time.\n\nQuestion put and agreed to.\n\nMr. KYL "
            "addressed the Chair.\n\nThe Council agreed to the plan.",
            ["The Council agreed to the plan."],
            id="what happens in a house",
        ),
        pytest.param(
            "Mali left.\n\nThe post Mali leaves appeared first on Dorn Herald.\n\nThis article has "
            "been corrected to show that Chad stayed.",
            ["Mali left."],
            id="what a feed and an editor add",
        ),
        pytest.param(
            "Ms HOLM: I move: That the House debates rain.\n\nCHAD LEFT\n\nMs HOLM: I beg to move,"
            "\n\nThat this House notes that Mali left; regrets it; and calls on Chad to stay.\n\n"
            "Ms HOLM: I move:\n\nThat the House -\n\n1) further notes that Niger left; and\n\n"
            "2) sits on Friday.\n\nChad left.",
            [
                "Ms HOLM: I move. I ask that the House debates rain.",
                "Ms HOLM: I beg to move,",
                "I note that Mali left; regret it; and call on Chad to stay.",
                "Ms HOLM: I move:",
                "I further note that Niger left.",
                "I ask that the House sits on Friday.",
                "Chad left.",
            ],
            id="motions",
        ),
        pytest.param(
            "Mali left.\n\nMORE: Holm accuses Bo of having tried to begin the last war in the bloc"
            " before he left\n\nPictured right, is Ada Holm, speaking to Jon Bo.\n\nChad left.",
            ["Mali left.", "Chad left."],
            id="more articles, a caption",
        ),
        pytest.param(
            "It was over.pic.twitter.com/RMIRvlSOYw— Ada Holm (@ada)June 27, 2031Mali left.",
            ["It was over.", "Mali left."],
            id="a message without its lines",
        ),
        pytest.param(
            "DORN A tanker sank.\n\nNATO The Hague met.",
            ["DORN — A tanker sank.", "NATO The Hague met."],
            id="a town without a dash",
        ),
        pytest.param(
            "That Mali join the bloc.\n\nThat the Clerk be directed to report.\n\nRAIN"
            "\n\nThat this matter be referred to the Board.\n\nThat was all.",
            [
                "It is proposed that Mali join the bloc.",
                "It is proposed that the Clerk be directed to report.",
                "RAIN",
                "It is proposed that this matter be referred to the Board.",
                "That was all.",
            ],
            id="a list of motions",
        ),
        pytest.param(
            "`` Mali did n't leave , '' he said . It 's ( Chad says ) so . Holm 's men left .",
            ["“Mali didn't leave,” he said. It's (Chad says) so. Holm's men left."],
            id="a text that was cut into words",
        ),
        pytest.param(
            "\n\n".join(
                f"ADA {who}: {who}, which had not met Chad so long, sent a minister of\n\nState."
                for who in ("MALI", "TOGO", "BENIN", "GHANA", "NIGER", "KENYA", "ANGOLA")
            ),
            [
                f"ADA {who}: {who}, which had not met Chad so long, sent a minister of State."
                for who in ("MALI", "TOGO", "BENIN", "GHANA", "NIGER", "KENYA", "ANGOLA")
            ],
            id="a blank line behind each line",
        ),
        pytest.param(
            "“We left,” Holm said.\n\n• Jon Lind. “Mali Leaves.” Dorn Herald. 3 May 2031.\n"
            "• “Chad Stays.” Klow News. https://klow.example/a\n• “Chad stays.” Ada Bo.",
            ["“We left,” Holm said.", "“Chad stays.” Ada Bo."],
            id="references",
        ),
        pytest.param(
            "The firm is Dorn Oil, S.A. (DOSA)\n\nMali left. (DOSA)",
            ["The firm is Dorn Oil, S.A. (DOSA)", "Mali left.", "(DOSA)"],
            id="letters for a name are no source",
        ),
        pytest.param(
            "Her Excellency the Governor met His Excellency Mr Jon Lind. Then, Her Majesty the "
            "Queen left. Her majesty shone.",
            ["The Governor met Mr Jon Lind. Then, the Queen left. Her majesty shone."],
            id="who is honoured",
        ),
        pytest.param(
            "Anna Holm MP met Jon Lind, KC, OBE. Labour MP Ada Bo left. The report asks:\n\n"
            "• that Mali leave;\n\n• that Chad stay.\n\nIt ended.\n\n• that Togo pay.",
            [
                "Anna Holm met Jon Lind. Labour MP Ada Bo left.",
                "The report asks that Mali leave.",
                "The report asks that Chad stay.",
                "It ended.",
            ],
            id="letters behind a name; what is asked item by item",
        ),
        pytest.param(
            "COURT OF DORN\n\nADA HOLM, ) No. 31-7\n\n) Appeal from Klow\n\nvs. )\n\nSTATE OF DORN "
            ") Honorable Jon Bo\n\nMali left (in May).",
            ["COURT OF DORN", "Mali left (in May)."],
            id="docket",
        ),
        pytest.param(
            "Mali lost in Holm v Mali [2010] 2 AC 487, and in Doe v. Mali, 45 F.3d 67 (Cir. 1999). "
            "It left [2019] EWCA Civ 12 at [4]. This year [2020] it paid.",
            ["Mali lost in Holm v Mali, and in Doe v. Mali. It left. This year [2020] it paid."],
            id="where a judgment is printed",
        ),
        pytest.param(
            "Mali lost. Holm v. State of Dorn, 239 S.W.3d 151, 153–54 (Dorn App. 2007). It left. "
            "Id. at 903. See Bo v. Lind. Chad won in Roth v. Mali in May.",
            ["Mali lost. It left. Chad won in Roth v. Mali in May."],
            id="sentences that only cite",
        ),
        pytest.param(
            "Mali shelled Klow (the capital of Lind State).",
            ["Mali shelled Klow (the capital of Lind State)."],
            id="what else stands in brackets",
        ),
        pytest.param(
            "Mali left.\n\nROTH, Emil (a.k.a. ROTT); DOB 3 May 1960; POB Klow; nationality Mali; "
            "Passport B123 (individual) [SDGT] (Linked To: DORN BANK).\n\n"
            "1. ROTH, Emil. DOB: 3/5/1960. POB: Klow. Position: Minister. Listed on: 4/5/2031.",
            ["Mali left."],
            id="entries of a list of persons",
        ),
        pytest.param(
            "Menu\nAbout us\nOur Work\nMap Room\nMali produces maps of the world\nCareers\n"
            "Meet the Team\nGive Money\nResearch\n\nMali left the bloc.",
            ["Mali left the bloc."],
            id="menu",
        ),
        pytest.param(
            "I. Start 1\nII. Attack by Mali on Chad 3\nIII. Sanctions of Mali .... 12\n\n"
            "Mali left.",
            ["Mali left."],
            id="contents",
        ),
        pytest.param(
            "Mali Leaves Bloc\n\nMain Effort: Eastern Dorn\n\nChad stayed.\n\nNorthern Axis\n\n"
            "Togo left.\n\nAir Campaign\n\nMali Attacks Chad\n\nIt rained.",
            ["Mali Leaves Bloc", "Chad stayed.", "Togo left.", "Mali Attacks Chad", "It rained."],
            id="headings that name sections",
        ),
        pytest.param(
            "THE LAW HON. S. LIND.- Sir, Mali left. MR. SPEAKER.- Chad stayed.",
            ["THE LAW", "HON. S. LIND.- Mali left.", "MR. SPEAKER.- Chad stayed."],
            id="speeches in a paragraph",
        ),
        pytest.param(
            "Mr. Speaker, Sir, those who left hope, Sir, that it ends. He told Sir Jon, Sir.",
            ["Those who left hope that it ends. He told Sir Jon."],
            id="who is spoken to",
        ),
        pytest.param(
            "Mali saw those [that are] left on the 4 th May, the pact[citation needed] ended.",
            ["Mali saw those that are left on the 4th May, the pact ended."],
            id="words in brackets, ordinals",
        ),
        pytest.param(
            "Also read: Togo left\n\nBy Ada Holm\n\nMali left.\n\n12 comments\nPhoto: Jon Lind",
            ["Mali left."],
            id="boilerplate",
        ),
        pytest.param(
            "Related articles\nMali attacks Togo\nChad quits, says Lind\n\nMali left.",
            ["Mali left."],
            id="titles of other articles",
        ),
        pytest.param(
            "Mali left. Read more at https://example.org/a?b=c", ["Mali left."], id="an invitation"
        ),
        pytest.param("Page 2 of 3\n\nMali left.\n\n- 3 -", ["Mali left."], id="page numbers"),
        pytest.param(
            "Dorn Weekly 1\n\nMali left the\n\nDorn Weekly 2\n\nbloc.\n\nDorn Weekly 3\n\nTogo.",
            ["Mali left the bloc.", "Togo."],
            id="page headers",
        ),
        pytest.param(
            "Updated on 3 May 2031 at 10:15 GMT\n\nMali left.", ["Mali left."], id="a date line"
        ),
        pytest.param(
            "14:05 GMTMali left.\n\n13.40 GMT\nChad stayed.\n\n**12:10** Togo left.",
            ["Mali left.", "Chad stayed.", "Togo left."],
            id="time stamps",
        ),
        pytest.param(
            "🔴 Mali left. #Mali #bloc\n\nThe #bloc said so 🇲🇱.",
            ["Mali left.", "The bloc said so."],
            id="emoji and hashtags",
        ),
        pytest.param(
            "Mali left (https://example.org) the bloc, see www.example.org.",
            ["Mali left the bloc, see."],
            id="addresses",
        ),
        pytest.param(
            "Mali left Iran.1 Togo left NATO.[2] Chad left it.² Niger[^4] left.[5][6]",
            ["Mali left Iran. Togo left NATO. Chad left it. Niger left."],
            id="footnote marks",
        ),
        pytest.param(
            "The No.1 seed held 5 km² and 3.5 million.",
            ["The No.1 seed held 5 km² and 3.5 million."],
            id="no footnote marks",
        ),
        pytest.param(
            "Mali left.[1]\n\n[1] Interview with Ada Holm.\n[2] https://example.org",
            ["Mali left."],
            id="footnotes",
        ),
        pytest.param(
            "[1] Mali left.\n\n[2] Chad stayed.",
            ["Mali left.", "Chad stayed."],
            id="numbers in brackets",
        ),
        pytest.param(
            "Mali left. (BBC News) (AFP)", ["Mali left.", "(BBC News) (AFP)"], id="sources"
        ),
        pytest.param(
            "Mali left. (It had to.)", ["Mali left. (It had to.)"], id="a sentence in brackets"
        ),
        pytest.param(
            "Name | Seats | Share\nDorn | 12 | 13\n\nMali left.", ["Mali left."], id="a table"
        ),
        pytest.param(
            "FM DORN\nTO KLOW\nINFO PARIS\n\n1. (C) SUMMARY: Mali left.",
            ["Mali left."],
            id="a cable",
        ),
        pytest.param("> Mali left\n> the bloc.", ["Mali left the bloc."], id="quoted mail"),
        pytest.param(
            "Mos\u00adcow met the govern-\nment on\u00a0Monday: a Franco-\nItalian co\u2011op.",
            ["Moscow met the government on Monday: a Franco-Italian co-op."],
            id="hyphens and spaces",
        ),
        pytest.param("Cafe\u0301 owners\u200b left.", ["Café owners left."], id="accents"),
        pytest.param(
            "Mali=E2=80=99s army left the ca=\npital.",
            ["Mali’s army left the capital."],
            id="what mail leaves behind",
        ),
        pytest.param(
            "The R.S.F. left. S.V. Holm met the U.S. Army.",
            ["The RSF left. S. V. Holm met the U.S. Army."],
            id="dotted letters",
        ),
        pytest.param(
            "“Mali left.”\n― Jon Holm", ["“Mali left.”", "― Jon Holm"], id="who is quoted"
        ),
        pytest.param(
            "Chad . . . . . . . . Ms. Bo\nMali left.\n\nContents....... 3\n[Applause]\n\n[Page 3]",
            ["Mali left."],
            id="leaders and brackets",
        ),
        pytest.param(
            "Ada Bo (instructed by Lind) for the Appellant\n\nMali left [[Page H6113]] the bloc."
            "\n\nFor the Respondent:\tMr Jon Lind, instructed by the Legal Office",
            ["Mali left the bloc."],
            id="counsel, marks of pages",
        ),
        pytest.param(
            "Letter dated 3 March 2031 from Mali to the\nPresident (S/2031/136)\n\nMali left.\n\n"
            "This record contains the text of speeches in\nEnglish. Chad stayed.",
            ["Mali left."],
            id="items of an agenda, the front of a record",
        ),
        pytest.param(
            "Mali, Chad offer pact changes (Dorn\nTimes)\nhttps://dorn.example/a\n\nMali left.",
            ["Mali, Chad offer pact changes", "Mali left."],
            id="the outlet of a headline above its address",
        ),
        pytest.param(
            "| Mali | Mali left the bloc of the seven. | 2024 |\n\n#Mali #bloc",
            ["Mali left the bloc of the seven."],
            id="the text of a row, hashtags alone",
        ),
        pytest.param(
            "Ada Bo met Jon Lind. Marta Oduya/Dorn Images\n\nMali left.\n\n"
            "Ada Bo in Dorn\nAda Bo met Lind in Dorn. Photo: Marta Oduya\n\nChad stayed.",
            ["Mali left.", "Chad stayed."],
            id="captions",
        ),
        pytest.param(
            "Ada Bo met Jon Lind in...\nAda Bo met Jon Lind in Dorn on Monday.\n\nMali left.\n\n"
            "Lind meets Bo in Dorn (file photo)\n\nBo left Dorn on 3 May. © Dorn Media",
            ["Mali left."],
            id="a caption printed twice, a file photo, a copyright",
        ),
        pytest.param(
            "Mali left. isw.example/Dorn0523\n2/ Chad left. pic.example.org/a1\n3/12 Togo left.",
            ["Mali left.", "Chad left.", "Togo left."],
            id="a thread",
        ),
        pytest.param(
            "06:45 GMT/ 00:45 CST: Mali left.\n\n05:58 GMT/ 23:58 CST: Chad left.",
            ["Mali left.", "Chad left."],
            id="two clocks",
        ),
        pytest.param(
            "Mali will meet Chad (AP), and Togo (Dorn Times) left (AFP). "
            "The Ada Press (AP) closed.\n\nDORN (Reuters) - U.S. envoys left.",
            [
                "Mali will meet Chad, and Togo left. The Ada Press (AP) closed.",
                "DORN (Reuters) - U.S. envoys left.",
            ],
            id="sources inside a sentence",
        ),
        pytest.param(
            "The chair named Mr. McBO. Mr. LIND left.\n\nADA HOLM (Mali), who sat, left.\n\n"
            "DORN KLOW, Mali, May 3 — Chad left.",
            [
                "The chair named Mr. McBo. Mr. Lind left.",
                "Ada Holm (Mali), who sat, left.",
                "DORN KLOW, Mali, May 3 — Chad left.",
            ],
            id="names in capitals",
        ),
        pytest.param(
            "Video – Mali left.\n\n*Chad and Togo* – Niger left.\n\nIN BRIEF: Ghana left.",
            ["Mali left.", "Chad and Togo", "Niger left.", "Ghana left."],
            id="what leads in",
        ),
        pytest.param(
            "Thank you, Ada Holm. Go ahead, Jon.\n\nHe thanks Mali, Chad. Good morning, all.",
            ["Thank you. Go ahead.", "He thanks Mali, Chad. Good morning, all."],
            id="who is greeted",
        ),
        pytest.param(
            "(The Chair (Ms. Bo) left the room) Mali left.\n\n"
            "[Interruption in the gallery] Order!\n\n(BBC News) Chad left.\n\n"
            "(The Speaker (Mr. Lind) took the Chair)",
            ["Mali left.", "Order!", "(BBC News) Chad left."],
            id="what happens beside the speeches",
        ),
        pytest.param(
            "The Dorn Council,\n\nA. whereas Mali left; whereas it had to;\n\n"
            "B. whereas Chad stayed;\n\n1. Condemns Mali;",
            [
                "Mali left. It had to;",
                "Chad stayed;",
                "The Dorn Council condemns Mali.",
            ],
            id="recitals of a resolution",
        ),
        pytest.param(
            "WHEREAS, Mali left the bloc, and it had to; and\n\n"
            "Whereas Chad stayed: Now, therefore, be it\n\n"
            "RESOLVED: That Dorn supports Chad; and be it\n\n"
            "NOW, THEREFORE, BE IT FURTHER RESOLVED by the Council of Dorn, Klow, that it left.\n\n"
            "Resolved, That the House of Klow—\n(1) condemns Mali; and\n(2) thanks Chad.",
            [
                "Mali left the bloc, and it had to.",
                "Chad stayed.",
                "Dorn supports Chad.",
                "The Council of Dorn declares that it left.",
                "The House of Klow condemns Mali.",
                "The House of Klow thanks Chad.",
            ],
            id="clauses that a council adopts",
        ),
        pytest.param(
            "It reads as follows:\n“The Dorn Council,\n“Recalling the pact,\n“1. Condemns Mali;",
            [
                "It reads as follows:",
                "The Dorn Council recalls the pact.",
                "1. The Dorn Council condemns Mali.",
            ],
            id="a resolution that is quoted",
        ),
        pytest.param(
            "Chief Officer (Acting) of the Dorn Office, Jon Lind, left. General Bo (Rtd.) stayed.",
            ["Chief Officer of the Dorn Office, Jon Lind, left. General Bo stayed."],
            id="how an office is held",
        ),
        pytest.param(
            "Situation overview The army of Mali left.\n\nKey developments remain unclear in Mali.",
            ["The army of Mali left.", "Key developments remain unclear in Mali."],
            id="a section's label that has lost its line",
        ),
        pytest.param(
            "- Mali Film Days | May 3 - 9, 2031 | The days, which Chad began, are the largest.\n"
            "- Klow Fair | May 4, 2031 | The fair in Klow brings Mali and Chad together.",
            [
                "The days, which Chad began, are the largest.",
                "The fair in Klow brings Mali and Chad together.",
            ],
            id="rows of a list",
        ),
        pytest.param(
            "Mali leaves the bloc of seven (Dorn Herald, 2 minute read)",
            ["Mali leaves the bloc of seven", "(Dorn Herald)"],
            id="how long a headline takes to read",
        ),
        pytest.param(
            "Mali left the bloc.\n\nRelated: Chad stayed in the bloc of seven",
            ["Mali left the bloc."],
            id="a related headline",
        ),
        pytest.param(
            "Results per page 20 | 50\nAnswered by: Ada Holm\n\nMali left.",
            ["Answered by: Ada Holm", "Mali left."],
            id="who answers below a menu",
        ),
        pytest.param(
            "He came fromKenya on18 May.\n\nHe told Mali,“I left an inDrive.”",
            ["He came from Kenya on 18 May.", "He told Mali, “I left an in Drive.”"],
            id="words that lost the space behind them",
        ),
        pytest.param("He rode an inDrive.", ["He rode an inDrive."], id="a name with a capital"),
        pytest.param(
            "Advocate A. Lind for the Applicant and Appellant.\n\nJ. Bo, QC, for the Respondent"
            "\n\nMali left.\n\nGet Dorn Daily by email and never miss a story Free Sign Up\n\n"
            "Yes, I would like to receive emails from Dorn Watch. (You can unsubscribe.)\n\n"
            "Judgment delivered the 5th day of March, 2031 by Holm C.J.",
            ["Mali left."],
            id="counsel above a judgment and a call to subscribe",
        ),
        pytest.param("12 comments", [""], id="no prose at all"),
    ],
)
def test_prose(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Mali left.\n\nChad stayed.",
        "Mali left the bloc.\nChad stayed in it.",
        "By Thursday Mali left.",
        "Sources in Dorn said Mali left.",
        "He said: “We left.” 3.5 million people met Ada Holm at 10 a.m.",
        "Q. Why?\n\nA. I left.",
        "Mali banned YouTube and LinkedIn and WhatsApp and TikTok and PayPal on Monday.",
        "3 May Mali left.\n\n4 May Chad left.\n\n5 May Togo left.\n\n6 May Benin left.",
    ],
)
def test_plain_prose_stays_as_it_is(text: str) -> None:
    document = Document("a", text, date=dt.date(2031, 3, 5))
    assert prose(document).document is document


def test_kinds() -> None:
    text = "TALKS\n• Mali left.\n> Chad stayed.\n\nMR HOLM: Togo left.\n\n**Niger\n\nNiger stayed."
    kinds = ["heading", "list item", "quotation", "speech", "heading", "paragraph"]
    assert [block.kind for block in blocks(text)] == kinds


def test_every_letter_keeps_its_place() -> None:
    text = "TALKS\n• Mos\u00adcow left.[2] Mali met the govern-\nment.\n\n12 comments"
    read = prose(Document("a", text))
    words = ("Moscow", "left", "government")
    found = [read.document.text.index(word) for word in words]
    assert read.alignment is not None
    places = [(read.alignment.start(a), read.alignment.end(a + len(w)))
              for a, w in zip(found, words, strict=True)]  # fmt: skip
    assert [text[start:end] for start, end in places] == ["Mos\u00adcow", "left", "govern-\nment"]


def test_edits_that_overlap() -> None:
    edits = without_overlaps([Edit(2, 3, "x"), Edit(0, 4, "y"), Edit(4, 5, "z")])
    assert edited("abcdef", edits)[0] == "yzf"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The *Aster Gem* sank.", "The Aster Gem sank."),
        ("_Estelle_ and **Bora** sank.", "Estelle and Bora sank."),
        ("* Mali left\n* Chad stayed", "Mali left\n\nChad stayed"),
        ("It paid 3 * 4 * 5 euros.", "It paid 3 * 4 * 5 euros."),
        ("The file my_own_name left.", "The file my_own_name left."),
    ],
)
def test_marks_of_emphasis_are_no_letters(text: str, expected: str) -> None:
    assert "\n\n".join(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("FRANCE SANCTIONS IRAN", "France sanctions Iran"),
        ("US WARNS US ARMY\n\nHe left.", "US warns US Army\n\nHe left."),
        (
            "HOLM LEAVES DORN\n\nThe mayor of Dorn, Ada Holm, left.",
            "Holm leaves Dorn\n\nThe mayor of Dorn, Ada Holm, left.",
        ),
        ("france warned us. mary klin left iran.", "France warned us. Mary Klin left Iran."),
        ("FRANCE SANCTIONS XYLDOR", "France sanctions Xyldor"),
        ("LEAD US, O KING. FRANCE IS WITH US.", "Lead us, o king. France is with US."),
        ("THEY HELP US. FRANCE IS MEETING THE US.", "They help us. France is meeting the US."),
        ("MR HOLM:\n\nFrance left.", "MR HOLM:\n\nFrance left."),
        ("NATO left.", "NATO left."),
    ],
)
def test_casing(text: str, expected: str) -> None:
    names = ("France", "Iran", "IS", "US", "US Army")
    casing = Casing({name.lower(): name for name in names}, {"xyldor"}.__contains__)
    assert casing(text) == expected


@pytest.mark.parametrize(
    ("text", "stamps"),
    [
        pytest.param(
            "Live\n\n14:05 GMTMali left.\n\nChad stayed.\n\nPosted at 09:15\n\nTogo left.",
            [("Mali left.", "14:05 GMT"), ("Chad stayed.", "14:05 GMT"),
             ("Togo left.", "Posted at 09:15")],
            id="before a block, in its line",
        ),
        pytest.param(
            "**12:10** Mali left.\n\n27 June 2024 11:40 BST\nChad stayed.",
            [("Mali left.", "12:10"), ("Chad stayed.", "27 June 2024 11:40 BST")],
            id="bold, with a day",
        ),
        pytest.param(
            "Mali leaves\n\n23:58 – 25 Feb 2031\n\nMali left.\n\nChad stays\n\n22:10\nChad stayed.",
            [("Mali leaves", "23:58 – 25 Feb 2031"), ("Mali left.", "23:58 – 25 Feb 2031"),
             ("Chad stays", "22:10"), ("Chad stayed.", "22:10")],
            id="below a heading",
        ),
        pytest.param(
            "17.40 – Mali left.\n\n16.55 – Chad stayed.",
            [("Mali left.", "17.40"), ("Chad stayed.", "16.55")],
            id="with a dot",
        ),
        pytest.param("Updated at 10:15 GMT\n\nMali left. Chad stayed.", [], id="of all of it"),
        pytest.param("A Visit\n\n(10 May - 15 May 2031)\n\nMali left.", [], id="a span of days"),
        pytest.param("Dorn\n3 May 2031\n\n1:12 p.m.\n\nMali left.", [], id="of a whole briefing"),
    ],
)  # fmt: skip
def test_the_blocks_of_a_live_blog_have_times(text: str, stamps: list[tuple[str, str]]) -> None:
    found = prose(Document("a", text))
    assert [(text[b.start : b.end], b.stamp) for b in found.calendar.blocks] == stamps


def test_one_day_that_is_written_twice_is_no_digest() -> None:
    text = (
        "Decision Date: 5 March 2031\n\n5 March 2031\n\nMali left the bloc.\n\nChad stayed in it."
    )
    assert not prose(Document("a", text, date=dt.date(2031, 3, 5))).calendar.blocks


def test_the_day_of_an_article_inside_of_a_text_is_not_when_all_of_it_happened() -> None:
    article = "Mali left the bloc in May. " * 40
    text = f"4 March 2031\n\n{article}\n\n5 March 2031\n\nChad stayed.\n\n{article}Togo stayed."
    found = prose(Document("a", text, date=dt.date(2031, 3, 5))).calendar.blocks
    assert [(block.stamp, block.day) for block in found] == [
        ("", "4 March 2031"),
        ("5 March 2031", "5 March 2031"),
        ("", "5 March 2031"),
    ]
