//! Offers and requests, so that one company's wish is another one's trade.

mod capacity;
mod ideas;
mod trade;

use super::content::Idea;
use super::dice::Dice;
use super::record::Draft;
use super::world::{Opportunity, Partner, Texts};
use capacity::capacity;
use trade::{distributor, offer, request};

/// Kinds of business whose products are sold by others.
const SOLD_BY_OTHERS: &[&str] = &["food", "machine", "electro", "medical", "wood", "plastic", "textile"];

/// All opportunities of a company; `shown` when its profile is published.
pub(super) fn draw(dice: &mut Dice, draft: &Draft<'_>, wanted: &[String], shown: bool) -> Vec<Opportunity> {
    let mut all = Vec::new();
    let most = if draft.thin { 1 } else { 6 };
    if dice.chance(72) {
        all.push(offer(dice, draft));
    }
    for (index, (field, cooperation)) in draft.field.seeks().enumerate() {
        if dice.chance(if index == 0 { 58 } else { 42 }) {
            all.push(request(dice, draft, index, field, cooperation));
        }
    }
    if SOLD_BY_OTHERS.contains(&draft.field.kind.as_str()) && dice.chance(17) {
        all.extend(distributor(dice, draft));
    }
    if dice.chance(16) {
        all.extend(capacity(dice, draft, true));
    }
    if dice.chance(7) {
        all.extend(capacity(dice, draft, false));
    }
    let ideas: Vec<&Idea> = draft
        .content
        .ideas
        .iter()
        .filter(|idea| idea.fields.iter().any(|name| name == draft.field_name))
        .collect();
    if dice.chance(30)
        && let Some(idea) = dice.one(&ideas)
    {
        all.extend(ideas::idea(draft, idea));
    }
    all.truncate(most);
    for one in &mut all {
        set_state(dice, draft, one, wanted, shown);
    }
    all
}

fn blank(
    draft: &Draft<'_>,
    kind: &'static str,
    texts: Texts,
    codes: &[String],
    cooperation: &[&str],
) -> Opportunity {
    Opportunity {
        kind,
        state: "draft",
        texts,
        codes: codes.iter().take(2).cloned().collect(),
        cooperation: cooperation.iter().map(|code| (*code).to_owned()).collect(),
        countries: Vec::new(),
        partner: Partner::default(),
        stage: None,
        ipr: None,
        capacity: None,
        is_public: true,
        published: None,
        valid_until: draft.today,
    }
}

/// Titles have at most 120 characters.
fn fits(texts: &Texts) -> bool {
    texts.all().all(|text| text.headline.chars().count() <= 120)
}

fn set_state(dice: &mut Dice, draft: &Draft<'_>, one: &mut Opportunity, wanted: &[String], shown: bool) {
    let age = dice.between(1, 200);
    one.published = Some(draft.day(age));
    one.valid_until = draft.day(-dice.between(6, 365));
    one.state = "published";
    one.is_public = dice.chance(90);
    if dice.chance(45) {
        one.countries = wanted.iter().take(1 + dice.below(3)).cloned().collect();
    }
    if let Some(capacity) = &one.capacity {
        one.valid_until = capacity.until;
    }
    match dice.below(100) {
        _ if !shown => (one.state, one.published) = ("draft", None),
        0..6 => {
            let since = dice.between(1, 90);
            one.state = "expired";
            one.valid_until = draft.day(since);
            one.published = Some(draft.day(since + 180));
        }
        6..9 => one.state = "closed",
        9..13 => (one.state, one.published) = ("draft", None),
        _ => {}
    }
}
