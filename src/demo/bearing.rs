//! How a company stands to the world: its languages, the countries it wants, the partner it looks for, its digital self-check.

use super::content::{Content, Country, Field};
use super::dice::Dice;
use super::world::{Digital, Interest, Partner};
use crate::codelists::digital::capability;

const DIMENSIONS: [&str; 6] = ["STR", "RDY", "HUM", "DAT", "AUT", "GRN"];

/// What any company may have, roughly from the frequent to the rare.
const USUAL: &[&str] = &[
    "RDY-WEB",
    "RDY-NET30",
    "HUM-REMMEET",
    "DAT-BACKUP",
    "RDY-EINV",
    "DAT-GDPR",
    "RDY-CLOUD1",
    "HUM-REMACC",
    "DAT-CENTRAL",
    "RDY-WEBML",
    "DAT-SEC3",
    "RDY-SOCIAL",
    "HUM-TRAIN",
    "DAT-MFA",
    "GRN-PAPER",
    "STR-LEAD",
    "RDY-ESIGN",
    "GRN-ENERGY",
    "RDY-CRM",
    "STR-PLAN",
    "HUM-COLLAB",
    "RDY-CLOUD2",
    "AUT-AIGEN",
    "STR-BUDGET",
    "DAT-ANALYT",
    "AUT-RPA",
    "DAT-SECDOC",
    "GRN-CARBON",
    "AUT-IOT",
    "AUT-AI",
];
/// What companies look for when they want to learn from a partner.
const SOUGHT: &[&str] = &[
    "AUT-ROBIND",
    "AUT-AIVIS",
    "AUT-IOT",
    "DAT-ANALYT",
    "RDY-3DP",
    "RDY-SIM",
    "STR-MODEL",
    "RDY-DIGMKT",
    "GRN-CARBON",
    "AUT-AIPRED",
    "RDY-XBORDER",
    "DAT-DPP",
    "RDY-EDI",
    "GRN-CIRC",
];
const MOTIVES: &[&str] = &[
    "NEW_CUSTOMERS",
    "NEW_CUSTOMERS",
    "SPREAD_RISK",
    "FOLLOW_CUSTOMER",
    "FILL_CAPACITY",
    "FIND_SUPPLIERS",
    "SHORTER_CHAINS",
    "LOWER_COSTS",
    "TECHNOLOGY",
    "FUNDED_PROJECT",
];
const FIRST_STEPS: &[&str] = &[
    "FIRST_CALLS",
    "FIRST_CALLS",
    "TRADE_FAIR",
    "MATCHMAKING",
    "VISIT",
    "TEST_ORDER",
    "AGENT",
    "PILOT",
    "MARKET_FACTS",
    "APPROVALS",
    "ONLINE_SALES",
];
/// Not in the demo world, but on many lists.
const BEYOND: &[&str] = &["GB", "US"];

/// The languages of its people with their levels.
pub(super) fn languages(
    dice: &mut Dice,
    country: &Country,
    writes: &str,
) -> Vec<(String, &'static str)> {
    let mut spoken: Vec<(String, &'static str)> = Vec::new();
    for (place, language) in country.speaks.iter().enumerate() {
        let level = match place {
            0 => Some("native"),
            1 if dice.chance(92) => dice.one(&["b1", "b2", "b2", "c1", "c1", "c2"]).copied(),
            2 if dice.chance(50) => dice.one(&["a2", "b1", "b1", "b2", "c1"]).copied(),
            _ => None,
        };
        spoken.extend(level.map(|level| (language.clone(), level)));
    }
    if !spoken.iter().any(|(language, _)| language == writes) {
        spoken.push((writes.to_owned(), "c1"));
    }
    spoken
}

/// Countries active, wanted and not interested.
pub(super) fn countries(
    dice: &mut Dice,
    content: &Content,
    home: &str,
    thin: bool,
) -> Vec<Interest> {
    let own: Vec<&str> = content.countries.get(home).map_or(Vec::new(), |own| {
        own.speaks.iter().chain(&own.second).map(String::as_str).collect()
    });
    let mut left: Vec<(&str, usize)> = content
        .countries
        .iter()
        .filter(|(code, _)| *code != home)
        .map(|(code, country)| {
            let native = country.speaks.first().map_or("", String::as_str);
            let near = if own.contains(&native) && native != "en" { 40 } else { 0 };
            (code.as_str(), country.companies + near)
        })
        .collect();
    left.extend(BEYOND.iter().map(|code| (*code, 14)));
    let mut draw = |dice: &mut Dice| {
        let weights: Vec<usize> = left.iter().map(|(_, weight)| *weight).collect();
        left.remove(dice.weighted(&weights)).0.to_owned()
    };
    let plain = |country, stance| Interest { country, stance, motive: None, first_step: None };
    let mut all = Vec::new();
    let active = dice.weighted(&[25, 25, 22, 16, 12]);
    for _ in 0..active {
        all.push(plain(draw(dice), "active"));
    }
    let wanted = if thin { dice.below(2) } else { dice.weighted(&[2, 22, 32, 26, 18]) };
    for _ in 0..wanted {
        let country = draw(dice);
        let motive = if dice.chance(80) { dice.one(MOTIVES).copied() } else { None };
        let first_step = if dice.chance(70) { dice.one(FIRST_STEPS).copied() } else { None };
        all.push(Interest { country, stance: "wanted", motive, first_step });
    }
    if dice.chance(12) {
        all.push(plain(draw(dice), "not_interested"));
    }
    all
}

/// The role of a partner in a kind of cooperation.
pub(super) fn role(cooperation: &str) -> Option<&'static str> {
    Some(match cooperation {
        "SUBCONTRACTING" => "SUBCONTRACTOR",
        "SUPPLIER" => "SUPPLIER",
        "MANUFACTURING" => "MANUFACTURER",
        "DISTRIBUTION" => "DISTRIBUTOR",
        "COM_AGENCY" => "AGENT",
        "SERVICES" | "OUTSOURCING" => "SERVICE_PROVIDER",
        "LOGISTICS" => "LOGISTICS",
        "LICENCE" => "LICENSEE",
        "TECH_COOP" | "COM_TECH" | "DIGITAL_ADOPT" => "DEVELOPMENT_PARTNER",
        "RESEARCH_COOP" => "RESEARCH_PARTNER",
        "JOINT_BID" => "CONSORTIUM_PARTNER",
        "JOINT_VENTURE" => "JOINT_VENTURE",
        _ => return None,
    })
}

/// The partner looked for: its role from the first wish, its size now and then.
pub(super) fn partner(dice: &mut Dice, cooperation: &str) -> Partner {
    let sizes = match dice.below(10) {
        0 => vec!["MICRO", "SMALL"],
        1 | 2 => vec!["SMALL", "MEDIUM"],
        3 => vec!["MEDIUM"],
        _ => Vec::new(),
    };
    let kind = if cooperation == "RESEARCH_COOP" { Some("RTO") } else { None };
    Partner { role: role(cooperation), kind: kind.filter(|_| dice.chance(50)), sizes }
}

/// The self-check: a fifth has not done it, most know their field's tools.
pub(super) fn digital(dice: &mut Dice, field: &Field, size: usize) -> Digital {
    if dice.chance(20) {
        return Digital::default();
    }
    let maturity = 3 + dice.below(12) + size * 5;
    let mut held: Vec<String> = Vec::new();
    for (rank, code) in USUAL.iter().enumerate() {
        if rank < maturity && dice.chance(85) || dice.chance(6) {
            held.push((*code).to_owned());
        }
    }
    for code in &field.digital {
        if dice.chance(60) {
            held.push(code.clone());
        }
    }
    // Who has the finer thing has the plainer one as well.
    for code in held.clone() {
        let mut above = capability(&code).and_then(|one| capability(one.parent.as_str()));
        while let Some(wider) = above {
            held.push(wider.code.as_str().to_owned());
            above = capability(wider.parent.as_str());
        }
    }
    let answered: Vec<&'static str> = if dice.chance(80) {
        DIMENSIONS.to_vec()
    } else {
        dice.some(&DIMENSIONS, 3).into_iter().copied().collect()
    };
    held.retain(|code| answered.contains(&code.split('-').next().unwrap_or_default()));
    held.sort();
    held.dedup();
    let wish = match dice.below(5) {
        0 | 1 => Some("complementary"),
        2 => Some("similar"),
        _ => None,
    };
    let missing: Vec<&str> =
        SOUGHT.iter().copied().filter(|code| !held.iter().any(|own| own == code)).collect();
    let count = if wish == Some("complementary") { 1 + dice.below(3) } else { 0 };
    let sought = dice.some(&missing, count).into_iter().map(|code| (*code).to_owned()).collect();
    Digital { answered, held, sought, wish }
}
