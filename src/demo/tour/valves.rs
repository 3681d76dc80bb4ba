//! The second company of the tour: a maker of hydraulic valves in Sweden who seeks a workshop like the first.

use chrono::{Datelike as _, Days, NaiveDate};

use super::super::world::{Company, Interest, Opportunity, Partner, Person, Reference, Texts};
use super::{published, text};

/// The maker of valves, in place of the company that was drawn.
pub(super) fn valves(mut company: Company, today: NaiveDate, people: &mut [Person]) -> Company {
    company.name = "AB Fjällhydra".into();
    company.town = "Östersund".into();
    company.region = "SE322".into();
    company.website = Some("https://www.fjallhydra.example".into());
    company.registration_number = Some("559123-4567".into());
    company.founded = 1984;
    company.headcount = 86;
    company.headcount_band = "50-99".into();
    company.paused = None;
    company.kind = "COMPANY";
    company.languages =
        [("sv", "native"), ("en", "c1"), ("de", "b1")].map(|(code, level)| (code.to_owned(), level)).to_vec();
    company.sectors = vec!["28.12".into()];
    company.turnover_band = Some("10-25".into());
    let year = today.year();
    company.references = [
        (
            "Valve blocks for a harvester crane, about 900 a year",
            year - 1,
            "FI",
            Some("Jukka Vuorinen"),
            Some("partner"),
        ),
        ("Directional valves for a forwarder with CAN control", year - 3, "AT", None, Some("adviser")),
        ("Load-holding valves for quay cranes", year - 2, "NL", None, None),
    ]
    .map(|(text, year, country, contact, confirmed_by)| Reference {
        text: text.into(),
        language: "en",
        second: None,
        sector: "28.12".into(),
        year,
        country: country.into(),
        contact: contact.map(str::to_owned),
        confirmed_by,
    })
    .to_vec();
    company.partner =
        Partner { role: Some("SUBCONTRACTOR"), kind: Some("COMPANY"), sizes: vec!["SMALL", "MEDIUM"] };
    for code in ["HU", "CZ", "PL"] {
        company.countries.retain(|one| one.country != code);
        company.countries.push(Interest {
            country: code.into(),
            stance: "wanted",
            motive: Some("FIND_SUPPLIERS"),
            first_step: Some("TEST_ORDER"),
        });
    }
    company.profile = published(
        today,
        131,
        [
            (
                "en",
                "Maker of hydraulic valves for forest machines",
                "We build directional valves for harvesters and forwarders. Each year we bring out about forty variants, so our bodies come in short runs with tight bores (H7). We look for a workshop that measures what it makes and that talks to our engineers directly.",
            ),
            (
                "de",
                "Hersteller von Hydraulikventilen für Forstmaschinen",
                "Wir bauen Wegeventile für Harvester und Forwarder. Jedes Jahr bringen wir etwa vierzig Varianten heraus, darum kommen unsere Körper in kleinen Serien mit engen Bohrungen (H7). Wir suchen eine Werkstatt, die misst, was sie macht, und direkt mit unseren Ingenieuren spricht.",
            ),
        ],
    );
    let request = Opportunity {
        kind: "business_request",
        state: "published",
        texts: Texts {
            original: text((
                "en",
                "Turned and milled valve bodies in small series, 200 to 2\u{202F}000 pieces",
                "Four to six orders a year, stainless or free-cutting steel, bores H7, drawings as STEP files. We look for a subcontractor with its own measuring room; first a sample lot of fifty.",
            )),
            second: Some(text((
                "de",
                "Gedrehte und gefräste Ventilkörper in Kleinserie, 200 bis 2.000 Stück",
                "Vier bis sechs Aufträge im Jahr, Edelstahl oder Automatenstahl, Bohrungen H7, Zeichnungen als STEP-Datei. Gesucht ist ein Zulieferer mit eigenem Messraum; zuerst ein Musterlos von fünfzig Stück.",
            ))),
        },
        codes: vec!["25.53".into()],
        cooperation: vec!["SUBCONTRACTING".into()],
        countries: ["CZ", "HU", "PL"].map(str::to_owned).to_vec(),
        partner: company.partner.clone(),
        stage: None,
        ipr: None,
        capacity: None,
        is_public: true,
        published: Some(today - Days::new(40)),
        valid_until: today + Days::new(140),
    };
    company.opportunities.retain(|one| one.kind != "business_request");
    company.opportunities.insert(0, request);
    let names = [
        ("Malin Bergqvist", "malin.bergqvist@fjallhydra.example"),
        ("Johan Ekenfors", "johan.ekenfors@fjallhydra.example"),
    ];
    for ((person, _), (name, email)) in company.members.iter().zip(names) {
        people[*person] =
            Person { name: name.into(), email: email.into(), language: "en", administrator: false };
    }
    company
}
