//! Hashing passwords with argon2id (19 MiB, two passes), never more at once than the machine has cores.

use std::cell::RefCell;
use std::sync::Arc;
use std::time::Duration;

use argon2::password_hash::phc::{Output, ParamsString, PasswordHash, Salt};
use argon2::{ARGON2ID_IDENT, Algorithm, Argon2, Block, Params, Version};
use rayon::{ThreadPool, ThreadPoolBuilder};
use tokio::sync::{Semaphore, oneshot};

use super::model::{LONGEST_PASSWORD, NewPassword};
use crate::error::{Error, Result};

/// How long a sign-in queues for a core before it is told to come back.
const PATIENCE: Duration = Duration::from_millis(1500);

/// The one door to hashing. Each hash takes some 20 ms and 19 MiB: without the queue a flood of sign-ins would eat the memory, and on the
/// threads of all blocking work each of these would keep its own 19 MiB.
#[derive(Clone)]
pub struct Passwords {
    cores: Arc<Semaphore>,
    threads: Arc<ThreadPool>,
    /// The hash of a password nobody knows, so that an unknown address takes as long as a known one.
    nobodys: Arc<str>,
}

impl Passwords {
    /// # Errors
    /// When the system has no random numbers or no threads.
    pub fn new() -> Result<Self> {
        let cores = std::thread::available_parallelism().map_or(2, usize::from);
        let threads = ThreadPoolBuilder::new()
            .num_threads(cores)
            .thread_name(|n| format!("passwords-{n}"))
            // Whoever waits for the hash is told.
            .panic_handler(|_| {})
            .build()
            .map_err(Error::internal)?;
        let nobodys = hash(&crate::web::cookies::random_token())?;
        Ok(Self {
            cores: Arc::new(Semaphore::new(cores)),
            threads: Arc::new(threads),
            nobodys: nobodys.into(),
        })
    }

    /// What is stored of a password.
    ///
    /// # Errors
    /// [`Error::Busy`] when too many hash at once.
    pub async fn hash(&self, password: NewPassword) -> Result<String> {
        self.in_turn(move || hash(password.as_str())).await
    }

    /// Whether this is the password behind `stored`. Without a stored one the answer is no and takes as long.
    ///
    /// # Errors
    /// [`Error::Busy`] when too many hash at once.
    pub async fn verify(&self, typed: String, stored: Option<String>) -> Result<bool> {
        if typed.chars().count() > LONGEST_PASSWORD {
            return Ok(false);
        }
        let nobodys = self.nobodys.clone();
        self.in_turn(move || {
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

    async fn in_turn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let turn = tokio::time::timeout(PATIENCE, self.cores.clone().acquire_owned()).await;
        let turn = turn.map_err(|_| Error::Busy)?.map_err(|_| Error::Busy)?;
        let (teller, told) = oneshot::channel();
        // The turn moves into the work: a request that is given up must not free it before the hash has ended.
        self.threads.spawn(move || {
            let _turn = turn;
            // Nobody listens any more where the request was given up.
            let _ = teller.send(work());
        });
        told.await.map_err(Error::internal)?
    }
}

fn hash(password: &str) -> Result<String> {
    let mut salt = [0_u8; 16];
    getrandom::fill(&mut salt).map_err(|error| Error::internal(error.to_string()))?;
    let argon2 = Argon2::default();
    let stored = PasswordHash {
        algorithm: ARGON2ID_IDENT,
        version: Some(Version::default().into()),
        params: ParamsString::try_from(argon2.params()).map_err(Error::internal)?,
        hash: Some(output(&argon2, password, &salt)?),
        salt: Some(Salt::new(&salt).map_err(Error::internal)?),
    };
    Ok(stored.to_string())
}

fn verify(typed: &str, stored: &str) -> Result<bool> {
    let stored = PasswordHash::new(stored).map_err(Error::internal)?;
    let params = Params::try_from(&stored).map_err(Error::internal)?;
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::default(), params);
    let Some(salt) = &stored.salt else { return Err(Error::internal("a stored password without its salt")) };
    // Compares in constant time.
    Ok(stored.algorithm == ARGON2ID_IDENT && stored.hash == Some(output(&argon2, typed, salt)?))
}

fn output(argon2: &Argon2<'_>, password: &str, salt: &[u8]) -> Result<Output> {
    // Kept by each thread that hashes: allocated anew each time, such large aligned pieces tear holes into the heap.
    thread_local!(static MEMORY: RefCell<Vec<Block>> = const { RefCell::new(Vec::new()) });
    let mut out = [0_u8; Params::DEFAULT_OUTPUT_LEN];
    MEMORY.with_borrow_mut(|memory| {
        memory.resize(argon2.params().block_count(), Block::default());
        let hashed = argon2.hash_password_into_with_memory(password.as_bytes(), salt, &mut out, memory);
        hashed.map_err(|error| Error::internal(error.to_string()))
    })?;
    Output::new(&out).map_err(Error::internal)
}

#[cfg(test)]
mod tests {
    use argon2::PasswordHasher as _;

    use super::*;

    #[test]
    fn only_the_same_bytes_match() {
        let stored = hash("three green valves sing").unwrap();
        assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{stored}");
        assert!(verify("three green valves sing", &stored).unwrap());
        assert!(!verify("three green valves sing ", &stored).unwrap());
        // The numbers in the stored text count, and the library itself writes the same text.
        let theirs =
            Argon2::new(Algorithm::Argon2id, Version::default(), Params::new(1024, 3, 2, None).unwrap());
        let theirs = theirs.hash_password(b"three green valves sing").unwrap().to_string();
        assert!(theirs.contains("m=1024,t=3,p=2") && verify("three green valves sing", &theirs).unwrap());
        assert_ne!(stored, hash("three green valves sing").unwrap());
    }
}
