//! How failed sign-ins slow an account down. Never a lock-out: the owner waits ten seconds at most.

use chrono::Duration;

use crate::db::Instant;

/// As many attempts are free.
const FREE: i32 = 10;
/// Failures are forgotten after an hour without any.
const MEMORY: Duration = Duration::hours(1);

/// What is remembered of the attempts on one address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::accounts) struct Attempts {
    /// Failed ones in a row.
    pub(in crate::accounts) failed: i32,
    /// No attempt before this; also the time of the last failure.
    pub(in crate::accounts) locked_until: Option<Instant>,
}

impl Attempts {
    /// Counts an attempt as failed before it is made, so that many at once cannot slip through; a right password forgets them all.
    ///
    /// # Errors
    /// The seconds until the next attempt is heard.
    pub(in crate::accounts) fn count(self, now: Instant) -> Result<Self, u64> {
        let failed = match self.locked_until {
            Some(until) if until > now => {
                return Err(u64::try_from(until.since(now).num_milliseconds()).unwrap_or(0).div_ceil(1000));
            }
            Some(until) if now.since(until) > MEMORY => 0,
            _ => self.failed,
        };
        let failed = failed.saturating_add(1);
        let pause = match failed - FREE {
            ..0 => 0,
            0 => 1,
            1 => 3,
            2 => 5,
            _ => 10,
        };
        Ok(Self { failed, locked_until: Some(now.plus(Duration::seconds(pause))) })
    }

    /// Whether this attempt was the one with which pauses begin.
    pub(in crate::accounts) fn begins_to_lock(self) -> bool {
        self.failed == FREE
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(milliseconds: i64) -> Instant {
        Instant::from_unix(1_800_000_000).unwrap().plus(Duration::milliseconds(milliseconds))
    }

    #[test]
    fn ten_are_free_then_one_three_five_ten_seconds() {
        let mut attempts = Attempts::default();
        for _ in 0..10 {
            attempts = attempts.count(at(0)).unwrap();
        }
        assert!(attempts.begins_to_lock());
        let mut now = 0;
        for pause in [1, 3, 5, 10, 10, 10] {
            assert_eq!(attempts.count(at(now)), Err(pause));
            assert_eq!(attempts.count(at(now + pause as i64 * 1000 - 1)), Err(1));
            now += pause as i64 * 1000;
            attempts = attempts.count(at(now)).unwrap();
        }
    }

    #[test]
    fn an_hour_forgets() {
        let many = Attempts { failed: 50, locked_until: Some(at(0)) };
        assert_eq!(many.count(at(3_599_000)).unwrap().failed, 51);
        assert_eq!(many.count(at(3_601_000)).unwrap().failed, 1);
    }
}
