//! How complete a company's answers are, and what each missing one would improve. Pure.

use super::model::{Opportunity, Texts};
use crate::organisations::{Record, Stance};

/// One answer: its worth in points, the step where it is given, and the sentence on what it improves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    /// Word for programs, also the end of the catalogue's keys `completeness-…` and `completeness-why-…`.
    pub name: &'static str,
    /// Step of the guided form, 1 to 5.
    pub step: u8,
    /// Points of 100.
    pub points: u8,
}

/// What is there and what is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completeness {
    /// Of 100.
    pub points: u8,
    /// Missing answers, the most worth first.
    pub missing: Vec<Answer>,
    /// The step of the guided form to go on with: the first that lacks an answer without which nothing is published, else the one
    /// after the last in which anything is answered; `None` after the fifth. What somebody would rather not say holds nobody up.
    pub next: Option<u8>,
}

const fn answer(name: &'static str, step: u8, points: u8) -> Answer {
    Answer { name, step, points }
}

/// Every answer that counts. References weigh most: they are the evidence by which rankings believe a sector.
const ANSWERS: [Answer; 15] = [
    answer("region", 1, 5),
    answer("headcount", 1, 5),
    answer("turnover", 1, 2),
    answer("languages", 1, 8),
    answer("headline", 2, 8),
    answer("sectors", 2, 12),
    answer("summary", 2, 10),
    answer("references", 2, 14),
    answer("certificates", 2, 4),
    answer("opportunities", 3, 12),
    answer("cooperation", 3, 5),
    answer("partner", 3, 3),
    answer("countries", 4, 7),
    answer("digital", 5, 4),
    answer("digital-wish", 5, 1),
];

/// Without these nothing is published.
const NEEDED: [&str; 3] = ["headline", "sectors", "summary"];
/// The last step of the guided form.
const LAST_STEP: u8 = 5;

/// Looks at all answers.
pub fn completeness(record: &Record, texts: Option<&Texts>, opportunities: &[Opportunity]) -> Completeness {
    let given = |answer: &Answer| is_given(answer.name, record, texts, opportunities);
    let (there, mut missing): (Vec<Answer>, Vec<Answer>) = ANSWERS.into_iter().partition(given);
    missing.sort_by_key(|answer| (std::cmp::Reverse(answer.points), answer.step));
    let needed = missing.iter().filter(|answer| NEEDED.contains(&answer.name)).map(|answer| answer.step);
    let new = there.iter().map(|answer| answer.step).max().unwrap_or(0) + 1;
    let next = needed.chain([new]).min().filter(|step| *step <= LAST_STEP);
    Completeness { points: there.iter().map(|answer| answer.points).sum(), missing, next }
}

fn is_given(name: &str, record: &Record, texts: Option<&Texts>, opportunities: &[Opportunity]) -> bool {
    match name {
        "region" => record.region.is_some(),
        "headcount" => record.headcount_band.is_some(),
        "turnover" => record.turnover_band.is_some(),
        "languages" => !record.languages.is_empty(),
        "headline" => texts.is_some_and(|texts| !texts.original.headline.is_empty()),
        "sectors" => !record.sectors.is_empty(),
        "summary" => texts.is_some_and(|texts| !texts.original.body.is_empty()),
        "references" => !record.references.is_empty(),
        "certificates" => !record.certificates.is_empty(),
        "opportunities" => opportunities.iter().any(|one| one.state.is_current()),
        "cooperation" => !record.cooperation_types.is_empty(),
        "partner" => record.partner.role.is_some() || record.partner.kind.is_some(),
        "countries" => record.countries.iter().any(|one| one.stance == Stance::Wanted),
        "digital" => !record.digital_answered.is_empty(),
        "digital-wish" => record.digital_wish.is_some(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_answers_make_a_hundred_and_each_can_be_given() {
        assert_eq!(ANSWERS.iter().map(|answer| u32::from(answer.points)).sum::<u32>(), 100);
        let nothing = completeness(&Record::default(), None, &[]);
        assert_eq!((nothing.points, nothing.missing.len()), (0, ANSWERS.len()));
        assert_eq!(nothing.missing[0].name, "references");
        let some = Record {
            region: Some("HU312".into()),
            headcount_band: Some("10-24".into()),
            ..Record::default()
        };
        assert_eq!(completeness(&some, None, &[]).points, 10);
        assert_eq!((nothing.next, completeness(&some, None, &[]).next), (Some(1), Some(2)));
    }
}
