//! From stored rows to the engine's records: what each company says, in the engine's words. Pure.

use std::collections::{BTreeMap, HashSet};

use chrono::NaiveDate;

use super::engine::{
    CapacityFacts, CountryFacts, DigitalFacts, DigitalWish, Facts, LanguageFacts, Level, OpportunityFacts,
    PartnerSought, Refusals, SectorCode, SectorFacts, Side, SizeClass, Stance, TextFacts, TextField, Topic,
    TrustFacts,
};
use super::store::{CodeRow, Head, OpportunityRow, ReferenceRow, Rows};
use crate::accounts::OrganisationId;
use crate::codelists::nace::{Conversion, nace2_to_21};
use crate::codelists::{digital, sizes};

/// Which of a company's words count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    /// What it has published: for everybody else.
    Published,
    /// What it has written, published or not: for itself and its adviser.
    Own,
}

/// The records of those whom others may see on that day, by organisation; `None` for those who are not shown.
pub(super) fn shown(rows: &Rows, today: NaiveDate) -> Vec<(OrganisationId, String, Option<Facts>)> {
    let record = |head: &Head| is_shown(head, today).then(|| facts(rows, head, Reading::Published, today));
    rows.heads.iter().map(|head| (head.organisation.clone(), head.profile.clone(), record(head))).collect()
}

/// Companies as they see themselves, whether published or not.
pub(super) fn own(rows: &Rows, today: NaiveDate) -> impl Iterator<Item = (OrganisationId, Facts)> {
    rows.heads.iter().map(move |head| (head.organisation.clone(), facts(rows, head, Reading::Own, today)))
}

/// While a change waits for review, others go on reading the former text.
fn is_shown(head: &Head, today: NaiveDate) -> bool {
    matches!(head.state.as_str(), "published" | "submitted" | "returned")
        && head.published_at.is_some()
        && head.valid_until.is_none_or(|until| until >= today)
        && head.paused_until.is_none_or(|until| until < today)
}

fn facts(rows: &Rows, head: &Head, reading: Reading, today: NaiveDate) -> Facts {
    let none = Vec::new();
    let codes = rows.codes.get(&head.organisation).unwrap_or(&none);
    let read = |row: &&ReferenceRow| reading == Reading::Own || row.shown;
    let references: Vec<&ReferenceRow> =
        rows.references.get(&head.organisation).into_iter().flatten().filter(read).collect();
    let of_facet =
        |facet: &'static str| codes.iter().filter(move |row| row.facet == facet).map(|row| row.code.clone());
    let valid =
        |row: &&CodeRow| row.facet == "certificate" && row.valid_until.is_none_or(|until| until >= today);
    Facts {
        id: head.profile.clone(),
        country: head.country.clone(),
        region: head.region.clone(),
        size: size(head.headcount_band.as_deref(), head.turnover_band.as_deref()),
        kind: Some(head.kind.clone()),
        sectors: sectors(codes, &references),
        opportunities: opportunities(rows, head, reading, today),
        cooperation: of_facet("cooperation").collect(),
        partner: partner(&head.partner_sizes, head.partner_role.as_ref(), head.partner_kind.as_ref()),
        countries: countries(rows, head),
        languages: languages(rows, head),
        certificates: codes.iter().filter(valid).map(|row| row.code.clone()).collect(),
        digital: digital_facts(
            head,
            of_facet("capability").collect(),
            of_facet("capability_sought").collect(),
        ),
        texts: texts(rows, head, &references, reading),
        trust: trust(head, &references, codes, today),
        refusals: refusals(rows, head),
        known: Vec::new(),
        blocked: Vec::new(),
        paused: false,
        public: head.is_public,
        founded_year: head.founded_year,
        published: head.published_at.map(|at| at.date()),
        valid_until: head.valid_until,
    }
}

/// A code of NACE 2 counts as its one successor; where there are several, it stands for itself.
pub(super) fn sector_code(list: &str, version: &str, code: &str) -> SectorCode {
    match (list, version) {
        ("nace", "2.1") => SectorCode::new(list, code),
        ("nace", "2") => match nace2_to_21(code) {
            Some(Conversion::One(successor)) => SectorCode::new(list, successor.as_str()),
            _ => SectorCode::new("nace@2", code),
        },
        _ => SectorCode::new(format!("{list}@{version}"), code),
    }
}

/// Claims and imports give the fields, references the evidence behind them; a reference also speaks for a field not claimed.
fn sectors(codes: &[CodeRow], references: &[&ReferenceRow]) -> Vec<SectorFacts> {
    let mut found: BTreeMap<SectorCode, (u32, u32)> = BTreeMap::new();
    for row in codes.iter().filter(|row| row.facet == "sector") {
        // Evidence that came with a network's record was counted by the network.
        found.entry(sector_code(&row.list, &row.version, &row.code)).or_default().0 +=
            row.evidence.round().clamp(0.0, 1e6) as u32;
    }
    for reference in references {
        let counts =
            found.entry(sector_code(&reference.list, &reference.version, &reference.code)).or_default();
        match reference.confirmed_at {
            Some(_) => counts.0 += 1,
            None => counts.1 += 1,
        }
    }
    found
        .into_iter()
        .map(|(sector, (confirmed, unconfirmed))| SectorFacts { sector, confirmed, unconfirmed })
        .collect()
}

fn opportunities(rows: &Rows, head: &Head, reading: Reading, today: NaiveDate) -> Vec<OpportunityFacts> {
    let counts = |row: &&OpportunityRow| {
        let own = reading == Reading::Own && matches!(row.state.as_str(), "draft" | "submitted" | "returned");
        let written = row.state == "published" || own;
        written && row.valid_until.is_none_or(|until| until >= today)
    };
    let all = rows.opportunities.get(&head.organisation).map_or(&[][..], Vec::as_slice);
    all.iter().filter(counts).filter_map(|row| opportunity(rows, row)).collect()
}

fn opportunity(rows: &Rows, row: &OpportunityRow) -> Option<OpportunityFacts> {
    let (topic, side) = row.kind.rsplit_once('_')?;
    let topic = match topic {
        "business" => Topic::Business,
        "technology" => Topic::Technology,
        "research" => Topic::Research,
        "capacity" => Topic::Capacity,
        other => Topic::Other(other.to_owned()),
    };
    let codes = rows.opportunity_codes.get(&row.id).map_or(&[][..], Vec::as_slice);
    let texts = rows.opportunity_texts.get(&row.id).map_or(&[][..], Vec::as_slice);
    Some(OpportunityFacts {
        id: row.id.clone(),
        topic,
        side: if side == "offer" { Side::Offer } else { Side::Request },
        sectors: codes.iter().map(|(list, version, code)| sector_code(list, version, code)).collect(),
        texts: texts
            .iter()
            .flat_map(|(lang, title, body)| {
                two_texts(lang, [(TextField::Title, title), (TextField::Body, body)])
            })
            .collect(),
        cooperation: row.cooperation_types.to_vec(),
        countries: row.target_countries.to_vec(),
        partner: partner(&row.partner_sizes, row.partner_role.as_ref(), row.partner_kind.as_ref()),
        capacity: row.capacity_unit.as_ref().map(|unit| CapacityFacts {
            amount: row.capacity_amount,
            unit: unit.clone(),
            from_day: row.capacity_from.map(day_number),
            until_day: row.capacity_until.map(day_number),
            remote: row.capacity_site.as_deref() == Some("remote"),
        }),
        public: row.is_public,
    })
}

/// Days since 1970-01-01.
fn day_number(day: NaiveDate) -> i32 {
    day.signed_duration_since(NaiveDate::default()).num_days().clamp(i32::MIN.into(), i32::MAX.into()) as i32
}

fn partner(sizes: &[String], role: Option<&String>, kind: Option<&String>) -> PartnerSought {
    PartnerSought {
        roles: role.into_iter().cloned().collect(),
        kinds: kind.into_iter().cloned().collect(),
        sizes: sizes.iter().filter_map(|class| size_class(class)).collect(),
        certificates: Vec::new(),
    }
}

fn countries(rows: &Rows, head: &Head) -> Vec<CountryFacts> {
    let all = rows.countries.get(&head.organisation).map_or(&[][..], Vec::as_slice);
    let stance = |word: &str| match word {
        "active" => Stance::Active,
        "not_interested" => Stance::NotInterested,
        _ => Stance::Wanted,
    };
    all.iter()
        .map(|(country, word)| CountryFacts { country: country.clone(), stance: stance(word) })
        .collect()
}

fn refusals(rows: &Rows, head: &Head) -> Refusals {
    let refused = |fact: CountryFacts| (fact.stance == Stance::NotInterested).then_some(fact.country);
    Refusals {
        countries: countries(rows, head).into_iter().filter_map(refused).collect(),
        ..Refusals::default()
    }
}

fn languages(rows: &Rows, head: &Head) -> Vec<LanguageFacts> {
    let all = rows.languages.get(&head.organisation).map_or(&[][..], Vec::as_slice);
    all.iter()
        .filter_map(|(language, word)| {
            Some(LanguageFacts { language: language.clone(), level: level(word)? })
        })
        .collect()
}

pub(super) fn level(word: &str) -> Option<Level> {
    let words = ["a1", "a2", "b1", "b2", "c1", "c2", "native"];
    let levels = [Level::A1, Level::A2, Level::B1, Level::B2, Level::C1, Level::C2, Level::Native];
    words.iter().position(|known| known.eq_ignore_ascii_case(word)).map(|at| levels[at])
}

fn size(headcount: Option<&str>, turnover: Option<&str>) -> Option<SizeClass> {
    size_class(sizes::size_class(headcount, turnover)?.as_str())
}

/// A class of the code list in the engine's words.
pub(super) fn size_class(code: &str) -> Option<SizeClass> {
    match code {
        "MICRO" | "SOLE" => Some(SizeClass::Micro),
        "SMALL" => Some(SizeClass::Small),
        "MEDIUM" => Some(SizeClass::Medium),
        "SMALL_MIDCAP" => Some(SizeClass::MidCap),
        "LARGE" => Some(SizeClass::Large),
        _ => None,
    }
}

fn digital_facts(head: &Head, held: Vec<String>, sought: Vec<String>) -> DigitalFacts {
    use super::engine::{Capability, CapabilityMode};
    let answered: HashSet<&str> = head.digital_answered.iter().map(String::as_str).collect();
    let mut dimensions = [None; 6];
    for (place, dimension) in dimensions.iter_mut().zip(digital::dimensions()) {
        let code = dimension.code().as_str();
        *place = answered
            .contains(code)
            .then(|| digital::score(code, held.iter().map(String::as_str)).round() as u8);
    }
    let mode = |code: &str| match digital::capability(code).map(|known| known.match_mode) {
        Some(digital::MatchMode::Compatible) => CapabilityMode::Compatible,
        Some(digital::MatchMode::Complement) => CapabilityMode::Complement,
        _ => CapabilityMode::Level,
    };
    DigitalFacts {
        dimensions,
        capabilities: held.into_iter().map(|code| Capability { mode: mode(&code), code }).collect(),
        sought,
        wish: match head.digital_wish.as_deref() {
            Some("similar") => Some(DigitalWish::Similar),
            Some("complementary") => Some(DigitalWish::Complementary),
            _ => None,
        },
    }
}

/// The company itself is ranked by what it is writing now, others by what they published.
fn texts(rows: &Rows, head: &Head, references: &[&ReferenceRow], reading: Reading) -> Vec<TextFacts> {
    let written = rows.texts.get(&head.profile).map_or(&[][..], Vec::as_slice);
    let drafted = reading == Reading::Own && written.iter().any(|text| text.edition == "draft");
    let edition = if drafted { "draft" } else { "published" };
    let profile = written.iter().filter(|text| text.edition == edition).flat_map(|text| {
        two_texts(
            &text.language,
            [(TextField::Headline, &text.headline), (TextField::Summary, &text.summary)],
        )
    });
    let delivered = references.iter().flat_map(|one| {
        let second = one.second_language.as_ref().zip(one.second_delivered.as_ref());
        std::iter::once((&one.language, &one.delivered)).chain(second)
    });
    let delivered = delivered.map(|(language, text)| TextFacts {
        language: language.clone(),
        field: TextField::Reference,
        text: text.clone(),
    });
    profile.chain(delivered).collect()
}

fn two_texts(language: &str, texts: [(TextField, &String); 2]) -> impl Iterator<Item = TextFacts> {
    texts.into_iter().filter(|(_, text)| !text.is_empty()).map(|(field, text)| TextFacts {
        language: language.to_owned(),
        field,
        text: text.clone(),
    })
}

fn trust(head: &Head, references: &[&ReferenceRow], codes: &[CodeRow], today: NaiveDate) -> TrustFacts {
    let confirmed = references.iter().filter(|reference| reference.confirmed_at.is_some()).count();
    let said = [
        head.region.is_some(),
        head.headcount_band.is_some(),
        !codes.is_empty(),
        !references.is_empty(),
        !head.digital_answered.is_empty(),
        codes.iter().any(|row| row.facet == "cooperation"),
    ];
    TrustFacts {
        confirmed_share: (!references.is_empty()).then(|| confirmed as f64 / references.len() as f64),
        completeness: Some(said.iter().filter(|known| **known).count() as f64 / said.len() as f64),
        confirmed_days_ago: head
            .confirmed_at
            .or(head.published_at)
            .map(|at| today.signed_duration_since(at.date()).num_days().clamp(0, 36_500) as u32),
    }
}
