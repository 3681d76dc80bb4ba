//! Hashing passwords with argon2id (19 MiB, two passes), never more at once than the machine has cores.

use std::sync::Arc;
use std::time::Duration;

use argon2::password_hash::phc::PasswordHash;
use argon2::{Argon2, PasswordHasher as _, PasswordVerifier as _};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::model::{LONGEST_PASSWORD, NewPassword};
use crate::db::blocking;
use crate::error::{Error, Result};

/// How long a sign-in queues for a core before it is told to come back.
const PATIENCE: Duration = Duration::from_millis(1500);

/// The one door to hashing. Each hash takes some 20 ms and 19 MiB: without the queue a flood of sign-ins would eat the memory.
#[derive(Clone)]
pub struct Passwords {
    cores: Arc<Semaphore>,
    /// The hash of a password nobody knows, so that an unknown address takes as long as a known one.
    nobodys: Arc<str>,
}

impl Passwords {
    /// # Errors
    /// When the system has no random numbers.
    pub fn new() -> Result<Self> {
        let cores = std::thread::available_parallelism().map_or(2, usize::from);
        let nobodys = hash(&crate::web::cookies::random_token())?;
        Ok(Self { cores: Arc::new(Semaphore::new(cores)), nobodys: nobodys.into() })
    }

    /// What is stored of a password.
    ///
    /// # Errors
    /// [`Error::Busy`] when too many hash at once.
    pub async fn hash(&self, password: NewPassword) -> Result<String> {
        let turn = self.turn().await?;
        blocking(move || {
            let _turn = turn;
            hash(password.as_str())
        })
        .await
    }

    /// Whether this is the password behind `stored`. Without a stored one the answer is no and takes as long.
    ///
    /// # Errors
    /// [`Error::Busy`] when too many hash at once.
    pub async fn verify(&self, typed: String, stored: Option<String>) -> Result<bool> {
        if typed.chars().count() > LONGEST_PASSWORD {
            return Ok(false);
        }
        // The turn moves into the blocking work: a request that is given up must not free it before the hash has ended.
        let turn = self.turn().await?;
        let nobodys = self.nobodys.clone();
        blocking(move || {
            let _turn = turn;
            let matches = verify(&typed, stored.as_deref().unwrap_or(&nobodys))?;
            Ok(matches && stored.is_some())
        })
        .await
    }

    /// Checks and hashes a password in one go, for whoever is not on an async thread (commands, the demo).
    ///
    /// # Errors
    /// Only when the system has no random numbers.
    pub fn hash_now(&self, password: &NewPassword) -> Result<String> {
        hash(password.as_str())
    }

    async fn turn(&self) -> Result<OwnedSemaphorePermit> {
        let turn = tokio::time::timeout(PATIENCE, self.cores.clone().acquire_owned()).await;
        turn.map_err(|_| Error::Busy)?.map_err(|_| Error::Busy)
    }
}

fn hash(password: &str) -> Result<String> {
    let hash = Argon2::default().hash_password(password.as_bytes());
    hash.map(|hash| hash.to_string()).map_err(|error| Error::internal(error.to_string()))
}

fn verify(typed: &str, stored: &str) -> Result<bool> {
    let stored = PasswordHash::new(stored).map_err(|error| Error::internal(error.to_string()))?;
    Ok(Argon2::default().verify_password(typed.as_bytes(), &stored).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_bytes_match() {
        let stored = hash("three green valves sing").unwrap();
        assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{stored}");
        assert!(verify("three green valves sing", &stored).unwrap());
        assert!(!verify("three green valves sing ", &stored).unwrap());
        assert_ne!(stored, hash("three green valves sing").unwrap());
    }
}
