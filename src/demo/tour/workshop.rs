//! The first company of the tour, a precision workshop in Hungary: everything of it that a visitor should find filled in.

use chrono::{Datelike as _, Days, NaiveDate};

use super::super::world::{
    Capacity, Company, Interest, Mandate, Opportunity, Partner, Person, Reference, Texts,
};
use super::{published, text};

/// The workshop, in place of the company that was drawn.
pub(super) fn workshop(
    mut company: Company,
    today: NaiveDate,
    people: &mut [Person],
    mandate: Mandate,
) -> Company {
    let year = today.year();
    company.name = "Mátra Precíziós Kft.".into();
    company.town = "Gyöngyös".into();
    company.region = "HU312".into();
    company.website = Some("https://www.matra.example".into());
    company.registration_number = Some("10-09-034567".into());
    company.founded = 1996;
    company.headcount = 28;
    company.headcount_band = "25-49".into();
    company.turnover_band = Some("2-5".into());
    company.kind = "COMPANY";
    company.paused = None;
    company.languages =
        [("hu", "native"), ("en", "c1"), ("de", "b2")].map(|(code, level)| (code.to_owned(), level)).to_vec();
    company.sectors = vec!["25.53".into(), "25.94".into()];
    company.certificates = vec![
        ("ISO9001".into(), Some(today + Days::new(412))),
        ("ISO14001".into(), Some(today + Days::new(150))),
    ];
    let reference = |(text, english): (&str, &str),
                     sector: &str,
                     years: i32,
                     country: &str,
                     contact: Option<&str>,
                     confirmed_by| {
        Reference {
            text: text.into(),
            language: "hu",
            second: Some(("en", english.into())),
            sector: sector.into(),
            year: year - years,
            country: country.into(),
            contact: contact.map(str::to_owned),
            confirmed_by,
        }
    };
    company.references = vec![
        reference(
            (
                "Szeleptestek 1.4404 anyagból, évi hat tétel, H7 furatokkal",
                "Valve bodies in 1.4404, six lots a year, with H7 bores",
            ),
            "25.53",
            1,
            "AT",
            Some("Reinhard Auinger"),
            Some("partner"),
        ),
        reference(
            ("Titán csapok és tengelyek kézi műszerekhez", "Titanium pins and shafts for hand instruments"),
            "25.53",
            2,
            "DE",
            Some("Heike Ostertag"),
            Some("adviser"),
        ),
        reference(
            ("Öntött szivattyúházak megmunkálása 400 mm-ig", "Machining of cast pump housings up to 400 mm"),
            "25.53",
            0,
            "AT",
            None,
            Some("adviser"),
        ),
        reference(
            ("Menetes különleges csavarok rozsdamentes acélból", "Special threaded bolts in stainless steel"),
            "25.94",
            3,
            "SK",
            None,
            None,
        ),
    ];
    company.cooperation = ["MANUFACTURING", "SUBCONTRACTING", "SUPPLIER"].map(str::to_owned).to_vec();
    company.partner =
        Partner { role: Some("CUSTOMER"), kind: Some("COMPANY"), sizes: vec!["SMALL", "MEDIUM"] };
    company.countries = [
        ("AT", "active"),
        ("DE", "active"),
        ("SK", "active"),
        ("SE", "wanted"),
        ("FI", "wanted"),
        ("IT", "wanted"),
        ("CH", "wanted"),
    ]
    .map(|(country, stance)| Interest {
        country: country.into(),
        stance,
        motive: (stance == "wanted").then_some("SPREAD_RISK"),
        first_step: (stance == "wanted").then_some("FIRST_CALLS"),
    })
    .to_vec();
    company.digital.answered = vec!["STR", "RDY", "HUM", "DAT", "AUT", "GRN"];
    company.digital.held = [
        "AUT-CNC",
        "DAT-BACKUP",
        "DAT-CENTRAL",
        "DAT-GDPR",
        "GRN-ENERGY",
        "HUM-REMACC",
        "HUM-REMMEET",
        "HUM-TRAIN",
        "RDY-CADX",
        "RDY-EINV",
        "RDY-ERP",
        "RDY-NET30",
        "RDY-WEB",
        "RDY-WEBML",
        "STR-LEAD",
        "STR-PLAN",
    ]
    .map(str::to_owned)
    .to_vec();
    company.digital.sought = vec!["AUT-AIVIS".into(), "AUT-ROBIND".into()];
    company.digital.wish = Some("complementary");
    company.profile = published(
        today,
        96,
        [
            (
                "hu",
                "Esztergált és mart alkatrészek kis sorozatban, mérőszobával",
                "Rozsdamentes acélból és titánból esztergálunk és marunk 400 mm-ig, 50 és 2000 darab közötti tételekben. Saját mérőszobánk van, a rajzot STEP-fájlban kérjük, és az árat három napon belül adjuk. Vevőink fele külföldön dolgozik; egy új piacon kis próbatétellel szeretünk kezdeni.",
            ),
            (
                "en",
                "Turned and milled parts in small series, with our own measuring room",
                "We turn and mill stainless steel and titanium up to 400 mm, in lots of 50 to 2\u{202F}000. We have our own measuring room, take drawings as STEP files and give a price within three days. Half of our customers work abroad; on a new market we like to begin with a small trial lot.",
            ),
        ],
    );
    company.profile.reviewer = Some(0);
    company.opportunities = workshop_opportunities(today, &company);
    company.client = Some(Mandate { basis: "client_link", may_edit: true, may_answer: true, ..mandate });
    let names =
        [("Hegedűs Anna", "anna.hegedus@matra.example"), ("Vízvári Balázs", "balazs.vizvari@matra.example")];
    for ((person, _), (name, email)) in company.members.iter().zip(names) {
        people[*person] =
            Person { name: name.into(), email: email.into(), language: "en", administrator: false };
    }
    company
}

fn workshop_opportunities(today: NaiveDate, company: &Company) -> Vec<Opportunity> {
    let one = |kind,
               age: u64,
               open: u64,
               code: &str,
               cooperation: &[&str],
               texts: [(&'static str, &str, &str); 2]| {
        let [original, second] = texts.map(text);
        Opportunity {
            kind,
            state: "published",
            texts: Texts { original, second: Some(second) },
            codes: vec![code.into()],
            cooperation: cooperation.iter().map(|code| (*code).to_owned()).collect(),
            countries: Vec::new(),
            partner: company.partner.clone(),
            stage: None,
            ipr: None,
            capacity: None,
            is_public: true,
            published: Some(today - Days::new(age)),
            valid_until: today + Days::new(open),
        }
    };
    let mut offer = one(
        "business_offer",
        90,
        270,
        "25.53",
        &["SUBCONTRACTING", "MANUFACTURING"],
        [
            (
                "hu",
                "Szeleptestek és tömbök esztergálása, marása 50 darabtól",
                "Rozsdamentes és automataacél, H7-es furatok, felületek Ra 0,4-ig. Évi négy–hat lehívás, közte puffert tartunk; mérési jegyzőkönyv minden tételhez jár.",
            ),
            (
                "en",
                "Valve bodies and blocks, turned and milled from 50 pieces",
                "Stainless and free-cutting steel, bores H7, surfaces down to Ra 0.4. Four to six call-offs a year with a buffer stock in between; a measuring report comes with every lot.",
            ),
        ],
    );
    offer.countries = ["FI", "SE"].map(str::to_owned).to_vec();
    let mut spare = one(
        "capacity_offer",
        20,
        120,
        "25.53",
        &["SUBCONTRACTING"],
        [
            (
                "hu",
                "Szabad órák egy öttengelyes központon",
                "Egy nagy rendelés egy idénnyel eltolódott. Próbatételt szívesen vállalunk; a szerszámot mi adjuk, az anyag hozható.",
            ),
            (
                "en",
                "Free hours on a five-axis centre",
                "A large order has moved by a season. Trial lots are welcome; tools are ours, material may be sent.",
            ),
        ],
    );
    spare.capacity = Some(Capacity {
        amount: 45,
        unit: "MACHINE_HOURS_WEEK".into(),
        from: today + Days::new(10),
        until: today + Days::new(120),
        site: "on_site",
    });
    let mut seek = one(
        "business_request",
        60,
        200,
        "25.40",
        &["SUPPLIER"],
        [
            (
                "hu",
                "Kovácsolt előgyártmányok rozsdamentes acélból, 1–8 kg",
                "Évi mintegy 6000 darab, 3.1 bizonylattal. Havi szállítás elég; a mostani forrás mellé keresünk másodikat.",
            ),
            (
                "en",
                "Forged blanks in stainless steel, 1 to 8 kg",
                "About 6\u{202F}000 pieces a year with a 3.1 certificate. Monthly delivery is enough; we look for a second source beside the present one.",
            ),
        ],
    );
    seek.partner = Partner { role: Some("SUPPLIER"), kind: None, sizes: Vec::new() };
    vec![offer, spare, seek]
}
