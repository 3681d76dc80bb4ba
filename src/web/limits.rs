//! How often somebody may ask, by address and by account, on this node. What must hold across nodes is counted in the database.

use std::hash::Hash;
use std::num::NonZeroU32;

use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota};

use crate::error::{Error, Result};

/// One limit, counted separately for each key.
pub struct Limit<K: Hash + Eq + Clone> {
    limiter: DefaultKeyedRateLimiter<K>,
    clock: DefaultClock,
}

impl<K: Hash + Eq + Clone> Limit<K> {
    /// At most `most` a minute; as many may come at once. 0 means 1: a limit cannot be switched off by mistake.
    pub fn per_minute(most: u32) -> Self {
        Self::new(Quota::per_minute(at_least_one(most)))
    }
    /// At most `most` an hour; as many may come at once.
    pub fn per_hour(most: u32) -> Self {
        Self::new(Quota::per_hour(at_least_one(most)))
    }

    fn new(quota: Quota) -> Self {
        Self { limiter: governor::RateLimiter::dashmap(quota), clock: DefaultClock::default() }
    }

    /// # Errors
    /// [`Error::TooMany`] with the seconds until the next one is free.
    pub fn check(&self, key: &K) -> Result<()> {
        if self.limiter.len() > 100_000 {
            self.limiter.retain_recent();
        }
        self.limiter.check_key(key).map_err(|refusal| {
            let wait = refusal.wait_time_from(self.clock.now());
            Error::TooMany { retry_after: wait.as_secs() + 1 }
        })
    }
}

fn at_least_one(most: u32) -> NonZeroU32 {
    NonZeroU32::new(most).unwrap_or(NonZeroU32::MIN)
}
