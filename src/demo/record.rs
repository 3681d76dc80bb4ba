//! What a company is while it is being made, and its plain figures: sectors, certificates, headcount.

use chrono::{Days, NaiveDate};

use super::content::{Content, Field};
use super::dice::Dice;
use super::wording::{Part, Piece, choice};
use crate::codelists::cooperation::certification;
use crate::codelists::sizes;

/// A company while it is being made.
pub(super) struct Draft<'a> {
    pub(super) content: &'a Content,
    pub(super) field_name: &'a str,
    pub(super) field: &'a Field,
    pub(super) country: &'a str,
    pub(super) today: NaiveDate,
    /// Language of its texts, and of their second version.
    pub(super) languages: (&'static str, Option<&'static str>),
    pub(super) headcount: u32,
    /// 0 small … 2 large for its field.
    pub(super) size: usize,
    /// Does business abroad already.
    pub(super) abroad: bool,
    /// Says little about itself.
    pub(super) thin: bool,
    /// Decides the choices in its sentences, the same wherever a sentence stands.
    pub(super) salt: u64,
}

impl<'a> Draft<'a> {
    /// A sentence of its field, with choices that fit its size.
    pub(super) fn piece(&self, part: Part) -> Piece<'a> {
        // What it says about itself follows its size; the rest only mostly.
        let strict = matches!(part, Part::Core(_));
        Piece::Field(self.field_name, part, choice(&mut Dice::new(self.salt, part.key()), self.size, strict))
    }
    pub(super) fn day(&self, days_ago: i64) -> NaiveDate {
        let days = Days::new(days_ago.unsigned_abs());
        let day =
            if days_ago < 0 { self.today.checked_add_days(days) } else { self.today.checked_sub_days(days) };
        day.unwrap_or(self.today)
    }
}

/// Few are large: the third power of an even chance.
pub(super) fn headcount(dice: &mut Dice, field: &Field) -> (u32, usize) {
    let even = dice.below(100);
    let share = (even * even * even / 10_000) as u32;
    let [low, high] = field.crew;
    let size = match even {
        0..55 => 0,
        55..85 => 1,
        _ => 2,
    };
    (low + (high - low) * share / 100, size)
}

/// Bands of headcount and, unless it is a secret, turnover (trade turns over three times as much a head).
pub(super) fn bands(dice: &mut Dice, draft: &Draft<'_>) -> (String, Option<String>) {
    let band = sizes::band_of_headcount(draft.headcount);
    let a_head = if draft.field.kind == "trade" { 0.38 } else { 0.12 };
    let meur = f64::from(draft.headcount) * a_head * (0.7 + dice.below(7) as f64 / 10.0);
    let mut turnover = sizes::turnover_bands().iter();
    let turnover = turnover.find(|band| band.max.is_none_or(|max| meur <= max));
    let turnover = turnover.filter(|_| !draft.thin && dice.chance(80));
    let code = |band: &sizes::Band| band.code.as_str().to_owned();
    (band.map(code).unwrap_or_default(), turnover.map(code))
}

/// Its own classes, and sometimes one of a field that buys from it.
pub(super) fn sectors(dice: &mut Dice, draft: &Draft<'_>) -> Vec<String> {
    let mut all = vec![draft.field.nace.first().cloned().unwrap_or_default()];
    all.extend(draft.field.nace.iter().skip(1).filter(|_| dice.chance(55)).cloned());
    if dice.chance(12)
        && let Some(other) = dice.one(&draft.field.sells).and_then(|name| draft.content.fields.get(name))
    {
        all.extend(other.nace.first().cloned());
    }
    all.sort_by_key(|code| *code != draft.field.nace[0]);
    all.dedup();
    all
}

/// Certificates of the field with the day until which they hold; a few have run out.
pub(super) fn certificates(dice: &mut Dice, draft: &Draft<'_>) -> Vec<(String, Option<NaiveDate>)> {
    let most = if draft.thin { 1 } else { 1 + draft.size + dice.below(2) };
    let held: Vec<&String> = draft.field.certs.iter().take(most + 1).filter(|_| dice.chance(68)).collect();
    held.into_iter()
        .map(|code| {
            let years = certification(code).and_then(|certificate| certificate.validity_years);
            let until = years.map(|years| {
                let days = i64::from(years) * 365;
                let left =
                    if dice.chance(6) { -dice.between(10, 200) } else { dice.between(20, days.max(21)) };
                draft.day(-left)
            });
            (code.clone(), until)
        })
        .collect()
}
