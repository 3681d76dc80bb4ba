//! Countries active, wanted and not interested.

use super::super::content::Content;
use super::super::dice::Dice;
use super::super::world::Interest;

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

/// Countries active, wanted and not interested.
pub(in crate::demo) fn countries(
    dice: &mut Dice,
    content: &Content,
    home: &str,
    thin: bool,
) -> Vec<Interest> {
    let own: Vec<&str> = content
        .countries
        .get(home)
        .map_or(Vec::new(), |own| own.speaks.iter().chain(&own.second).map(String::as_str).collect());
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
