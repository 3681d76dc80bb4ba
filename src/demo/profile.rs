//! The public face of a company.

use std::collections::BTreeSet;

use super::content::Phrase;
use super::dice::Dice;
use super::record::Draft;
use super::wording::{Part, Piece, texts};
use super::world::{Profile, Texts};

/// What others say already; no two profiles read the same.
#[derive(Default)]
pub(super) struct Said {
    headlines: BTreeSet<(&'static str, String)>,
    summaries: BTreeSet<String>,
}

/// A summary and, if any way, a headline that nobody else has; the variant tells which of the two ways of saying it comes first.
pub(super) fn write(dice: &mut Dice, draft: &mut Draft<'_>, variant: usize, said: &mut Said) -> Texts {
    let mut written = compose(dice, draft, variant, 0);
    for turn in 1..60 {
        let original = &written.original;
        let headline = (original.language, original.headline.clone());
        let fresh = !said.headlines.contains(&headline) || turn > 30;
        if fresh && !said.summaries.contains(&original.body) {
            break;
        }
        draft.salt = draft.salt.wrapping_add(7919);
        written = compose(dice, draft, variant + turn, turn);
    }
    said.headlines.insert((written.original.language, written.original.headline.clone()));
    said.summaries.insert(written.original.body.clone());
    written
}

fn compose(dice: &mut Dice, draft: &Draft<'_>, variant: usize, turn: usize) -> Texts {
    let head = match variant % 3 {
        2 => draft.piece(Part::OfferTitle),
        index => draft.piece(Part::Head(index)),
    };
    let mut body = vec![draft.piece(Part::Core(variant % 2))];
    // Even who says little says a word more where somebody else has said the same.
    if !draft.thin || turn > 3 {
        let mut closings = closings(dice, draft);
        match dice.below(4) {
            0 => body.push(draft.piece(Part::Core((variant + 1) % 2))),
            1 => body.extend(closings.pop()),
            2 => {
                body.push(draft.piece(Part::Core((variant + 1) % 2)));
                body.extend(closings.pop());
            }
            _ => body.extend(closings),
        }
    }
    texts(draft.content, draft.languages, &[head], &body)
}

/// Two sentences about how it works.
fn closings<'a>(dice: &mut Dice, draft: &Draft<'a>) -> Vec<Piece<'a>> {
    let fits = |phrase: &&Phrase| {
        phrase.is_true(draft.abroad) && (phrase.kinds.is_empty() || phrase.kinds.contains(&draft.field.kind))
    };
    let fitting: Vec<&'a Phrase> = draft.content.phrases.closing.iter().filter(fits).collect();
    // One that fits everybody is enough.
    let mut drawn = dice.some(&fitting, 2);
    if drawn.iter().filter(|phrase| phrase.kinds.is_empty()).count() == 2 {
        drawn.pop();
    }
    drawn.into_iter().map(|phrase| Piece::Phrase(phrase)).collect()
}

/// The state of a profile that nobody waits for: nearly all are published.
pub(super) fn settled(dice: &mut Dice, draft: &Draft<'_>, texts: Texts) -> Profile {
    let submitted = dice.between(30, 420);
    let published = submitted - dice.between(1, 12);
    let confirmed = if dice.chance(40) { dice.between(0, published.min(300)) } else { published.min(330) };
    let mut profile = Profile {
        state: "published",
        texts: Some(texts),
        is_public: dice.chance(85),
        valid_until: Some(draft.day(confirmed - 365)),
        submitted: Some(draft.day(submitted)),
        published: Some(draft.day(published)),
        confirmed: Some(draft.day(confirmed)),
        reviewer: None,
        note: None,
    };
    match dice.below(100) {
        0..5 => {
            let since = dice.between(2, 120);
            profile.state = "expired";
            profile.valid_until = Some(draft.day(since));
            profile.published = Some(draft.day(since + 365));
            profile.submitted = Some(draft.day(since + 370));
            profile.confirmed = Some(draft.day(since + 365));
        }
        // About to run out: the reminder is on its way.
        5..10 => {
            let left = dice.between(2, 13);
            profile.valid_until = Some(draft.day(-left));
            profile.confirmed = Some(draft.day(365 - left));
            profile.published = Some(draft.day(365 - left));
            profile.submitted = Some(draft.day(369 - left));
        }
        10..12 => profile.state = "withdrawn",
        12..15 => set_draft(&mut profile),
        15..18 => {
            set_draft(&mut profile);
            profile.texts = None;
        }
        _ => {}
    }
    if profile.state == "withdrawn" {
        (profile.published, profile.valid_until) = (None, None);
    }
    profile
}

fn set_draft(profile: &mut Profile) {
    profile.state = "draft";
    (profile.submitted, profile.published, profile.confirmed, profile.valid_until) = (None, None, None, None);
}

impl Profile {
    /// As it stands before anybody has looked at it.
    pub(super) fn put_back(&mut self, state: &'static str) {
        set_draft(self);
        self.state = state;
    }
}
