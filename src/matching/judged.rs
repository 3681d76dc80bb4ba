//! Judged cases: for each preset, who of two must come first and why. Run through the engine with the shipped weights and
//! code lists; the cases are the readable files in `judged/`.

use serde::Deserialize;
use toml::{Table, Value};

use super::PresetName;
use super::engine::*;
use crate::codelists::digital::{self, MatchMode};

/// A company as the files describe it.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Company {
    country: String,
    size: Option<String>,
    sectors: Vec<String>,
    texts: Vec<String>,
    offers: Vec<Deal>,
    requests: Vec<Deal>,
    wants: Vec<String>,
    active: Vec<String>,
    refuses: Vec<String>,
    refuses_sizes: Vec<String>,
    languages: Vec<String>,
    certificates: Vec<String>,
    partner: Partner,
    digital: Vec<u8>,
    wish: Option<String>,
    capabilities: Vec<String>,
    capabilities_sought: Vec<String>,
    complete: Option<f64>,
    confirmed_days_ago: Option<u32>,
    paused: bool,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Deal {
    topic: Option<String>,
    sectors: Vec<String>,
    text: String,
    coop: Vec<String>,
    countries: Vec<String>,
    capacity: Option<Capacity>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Partner {
    sizes: Vec<String>,
    certificates: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Capacity {
    amount: f64,
    unit: String,
    from: i32,
    until: i32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    why: String,
    seeker: Value,
    better: Value,
    worse: Value,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    preset: String,
    case: Vec<Case>,
}

const FILES: [&str; 4] = [
    include_str!("judged/supplier.toml"),
    include_str!("judged/distributor.toml"),
    include_str!("judged/technology.toml"),
    include_str!("judged/capacity.toml"),
];

/// A company's table, with what it is like filled in.
fn described(said: &Value, library: &Table) -> Table {
    let table = match said {
        Value::String(name) => library[name].as_table().unwrap(),
        other => other.as_table().unwrap(),
    };
    let mut whole = match table.get("like") {
        Some(like) => described(like, library),
        None => Table::new(),
    };
    whole.extend(table.clone().into_iter().filter(|(key, _)| key != "like"));
    whole
}

fn facts(id: &str, said: &Value, library: &Table) -> Facts {
    let said: Company = described(said, library).try_into().unwrap();
    let stances =
        [(Stance::Wanted, said.wants), (Stance::Active, said.active), (Stance::NotInterested, said.refuses)];
    let countries = stances
        .into_iter()
        .flat_map(|(stance, codes)| codes.into_iter().map(move |country| CountryFacts { country, stance }));
    let offers = said.offers.into_iter().map(|deal| (Side::Offer, deal));
    let deals = offers.chain(said.requests.into_iter().map(|deal| (Side::Request, deal)));
    let mut dimensions = [None; 6];
    dimensions.iter_mut().zip(said.digital).for_each(|(place, value)| *place = Some(value));
    Facts {
        id: id.to_owned(),
        country: said.country,
        size: said.size.as_deref().map(size),
        kind: Some("company".into()),
        sectors: said.sectors.iter().map(|words| sector(words)).collect(),
        texts: said.texts.iter().map(|words| text(words, TextField::Summary)).collect(),
        opportunities: deals
            .enumerate()
            .map(|(n, (side, deal))| opportunity(&format!("{id}-{n}"), side, deal))
            .collect(),
        partner: PartnerSought {
            sizes: said.partner.sizes.iter().map(|word| size(word)).collect(),
            certificates: said.partner.certificates,
            ..PartnerSought::default()
        },
        countries: countries.collect(),
        languages: said.languages.iter().map(|words| language(words)).collect(),
        certificates: said.certificates,
        digital: DigitalFacts {
            dimensions,
            capabilities: said.capabilities.into_iter().map(capability).collect(),
            sought: said.capabilities_sought,
            wish: said.wish.map(|wish| match wish.as_str() {
                "similar" => DigitalWish::Similar,
                _ => DigitalWish::Complementary,
            }),
        },
        trust: TrustFacts {
            completeness: said.complete,
            confirmed_days_ago: said.confirmed_days_ago,
            ..TrustFacts::default()
        },
        refusals: Refusals {
            sizes: said.refuses_sizes.iter().map(|word| size(word)).collect(),
            ..Refusals::default()
        },
        paused: said.paused,
        ..Facts::default()
    }
}

fn opportunity(id: &str, side: Side, deal: Deal) -> OpportunityFacts {
    OpportunityFacts {
        id: id.to_owned(),
        topic: match deal.topic.as_deref() {
            Some("technology") => Topic::Technology,
            Some("capacity") => Topic::Capacity,
            _ => Topic::Business,
        },
        side,
        sectors: deal.sectors.iter().map(|code| SectorCode::new("nace", code)).collect(),
        texts: vec![text(&deal.text, TextField::Title)],
        cooperation: deal.coop,
        countries: deal.countries,
        partner: PartnerSought::default(),
        capacity: deal.capacity.map(|said| CapacityFacts {
            amount: Some(said.amount),
            unit: said.unit,
            from_day: Some(said.from),
            until_day: Some(said.until),
            remote: false,
        }),
        public: true,
    }
}

/// "25.53 4/1": a code, confirmed and unconfirmed references.
fn sector(words: &str) -> SectorFacts {
    let (code, counts) = words.split_once(' ').unwrap_or((words, "0/0"));
    let (confirmed, unconfirmed) = counts.split_once('/').unwrap();
    SectorFacts {
        sector: SectorCode::new("nace", code),
        confirmed: confirmed.parse().unwrap(),
        unconfirmed: unconfirmed.parse().unwrap(),
    }
}

/// "de: Text"; what follows STUFF is repeated two hundred times.
fn text(words: &str, field: TextField) -> TextFacts {
    let (language, text) = words.split_once(": ").unwrap();
    let text = match text.split_once("STUFF ") {
        Some((before, stuffing)) => format!("{before}{}", format!("{stuffing} ").repeat(200)),
        None => text.to_owned(),
    };
    TextFacts { language: language.to_owned(), field, text }
}

fn size(word: &str) -> SizeClass {
    match word {
        "micro" => SizeClass::Micro,
        "small" => SizeClass::Small,
        "medium" => SizeClass::Medium,
        "large" => SizeClass::Large,
        other => panic!("no size class {other}"),
    }
}

fn language(words: &str) -> LanguageFacts {
    let (language, level) = words.split_once(' ').unwrap();
    let level = match level {
        "a2" => Level::A2,
        "b1" => Level::B1,
        "b2" => Level::B2,
        "c1" => Level::C1,
        "c2" => Level::C2,
        "native" => Level::Native,
        other => panic!("no level {other}"),
    };
    LanguageFacts { language: language.to_owned(), level }
}

fn capability(code: String) -> Capability {
    let mode = match digital::capability(&code).map(|known| known.match_mode) {
        Some(MatchMode::Compatible) => CapabilityMode::Compatible,
        Some(MatchMode::Complement) => CapabilityMode::Complement,
        _ => CapabilityMode::Level,
    };
    Capability { code, mode }
}

/// Both candidates of a case among all companies of the library, ranked for its seeker: their places, and who isn't listed.
fn places(case: &Case, library: &Table, preset: &Preset) -> [Option<usize>; 2] {
    let mut population: Vec<Facts> =
        library.keys().map(|name| facts(name, &Value::String(name.clone()), library)).collect();
    population.push(facts("seeker", &case.seeker, library));
    // The worse one has the id that would win a tie.
    population.push(facts("case-z", &case.better, library));
    population.push(facts("case-a", &case.worse, library));
    let snapshot = Snapshot::build(population, super::knowledge::embedded());
    let seeker = snapshot.seeker("seeker").unwrap();
    let query = Query { preset: preset.clone(), filters: Filters::default(), limit: usize::MAX, offset: 0 };
    let ranking = snapshot.rank(&seeker, &query);
    ["case-z", "case-a"].map(|id| ranking.matches.iter().find(|found| found.id == id).map(|found| found.rank))
}

#[test]
fn whoever_must_come_first_does() {
    let library: Table = include_str!("judged/companies.toml").parse().unwrap();
    let (mut number, mut wrong) = (0, Vec::new());
    for file in FILES {
        let cases: Cases = toml::from_str(file).unwrap();
        let preset = PresetName::parse(&cases.preset).unwrap().preset();
        for case in &cases.case {
            number += 1;
            match places(case, &library, &preset) {
                [Some(better), Some(worse)] if better < worse => {}
                [Some(_), None] => {}
                places => wrong.push(format!("{}: {} ({places:?})", cases.preset, case.why)),
            }
        }
    }
    assert!(number >= 60, "{number}");
    assert!(wrong.is_empty(), "{} of {number}:\n{}", wrong.len(), wrong.join("\n"));
}
