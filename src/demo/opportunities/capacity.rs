//! Spare hours, people and space, and the lack of them.

use super::super::dice::Dice;
use super::super::record::Draft;
use super::super::wording::{Part, Piece, texts};
use super::super::world::{Capacity, Opportunity};
use super::{blank, fits};

/// Spare capacity of its own, or the lack of it.
pub(super) fn capacity(dice: &mut Dice, draft: &Draft<'_>, spare: bool) -> Option<Opportunity> {
    let phrases = if spare { &draft.content.phrases.spare } else { &draft.content.phrases.shortage };
    let phrase = dice.one(phrases)?;
    let line = draft.piece(Part::Capacity);
    let title = if spare { vec![line] } else { vec![Piece::Prefix(phrase), draft.piece(Part::OfferTitle)] };
    let core = dice.below(2);
    let body = [draft.piece(Part::Core(core)), Piece::Phrase(phrase)];
    let texts = texts(draft.content, draft.languages, &title, &body);
    let kind = if spare { "capacity_offer" } else { "capacity_request" };
    let mut one = blank(draft, kind, texts, &draft.field.nace[..1], &["SUBCONTRACTING"]);
    let [low, high] = draft.field.spare;
    let from = dice.between(-40, 60);
    let until = from + dice.between(30, 200);
    one.capacity = Some(Capacity {
        amount: u32::try_from(dice.between(i64::from(low), i64::from(high))).unwrap_or(low),
        unit: draft.field.unit.clone(),
        from: draft.day(-from),
        until: draft.day(-until.max(5)),
        site: if draft.field.unit == "PERSON_DAYS_MONTH" && dice.chance(60) { "remote" } else { "on_site" },
    });
    fits(&one.texts).then_some(one)
}
