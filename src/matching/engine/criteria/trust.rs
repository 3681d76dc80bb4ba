//! Trust and freshness: what was confirmed, how complete, how lately said to be still valid.

use super::super::facts::TrustFacts;
use super::super::reason::Reason;
use super::super::score::Score;

/// Up to this age a record is as good as new.
const FRESH_DAYS: f64 = 30.0;
/// At this age nothing is left of freshness.
const STALE_DAYS: f64 = 730.0;

/// The mean of the parts that are known; 0 when none is.
pub(in super::super) fn value(trust: &TrustFacts) -> f64 {
    let parts = [trust.confirmed_share, trust.completeness, trust.confirmed_days_ago.map(freshness)];
    let known = parts.iter().flatten().count();
    let sum: f64 = parts.iter().flatten().map(|part| part.clamp(0.0, 1.0)).sum();
    sum / known.max(1) as f64
}

pub(super) fn reasons(trust: &TrustFacts) -> Vec<Reason> {
    let confirmed =
        trust.confirmed_share.map(|share| Reason::FactsConfirmed { share: Score::from_unit(share) });
    let complete = trust.completeness.map(|share| Reason::ProfileComplete { share: Score::from_unit(share) });
    let fresh = trust.confirmed_days_ago.map(|days| Reason::ConfirmedDaysAgo { days });
    [confirmed, complete, fresh].into_iter().flatten().collect()
}

fn freshness(days: u32) -> f64 {
    (1.0 - (f64::from(days) - FRESH_DAYS) / (STALE_DAYS - FRESH_DAYS)).clamp(0.0, 1.0)
}
