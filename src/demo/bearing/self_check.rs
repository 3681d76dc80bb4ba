//! The digital self-check.

use super::super::content::Field;
use super::super::dice::Dice;
use super::super::world::Digital;
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

/// The self-check: a fifth has not done it, most know their field's tools.
pub(in crate::demo) fn digital(dice: &mut Dice, field: &Field, size: usize) -> Digital {
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
