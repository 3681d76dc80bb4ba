//! How a company stands to the world: its languages, the countries it wants, the partner it looks for, its digital self-check.

mod abroad;
mod self_check;

pub(super) use abroad::countries;
pub(super) use self_check::digital;

use super::content::Country;
use super::dice::Dice;
use super::world::Partner;

/// The languages of its people with their levels.
pub(super) fn languages(dice: &mut Dice, country: &Country, writes: &str) -> Vec<(String, &'static str)> {
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
