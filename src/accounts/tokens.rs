//! Access tokens of the API: JSON Web Tokens signed with Ed25519, good for a quarter of an hour.
//!
//! A token says who; what that account may do is read from the database at each request, and so is whether the token was revoked.

use std::path::Path;
use std::sync::Arc;

use chrono::Duration;
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use serde::{Deserialize, Serialize};

use super::model::{AccountId, FamilyId};
use super::{ed25519, signing_key};
use crate::db::Instant;
use crate::error::{Error, Result};

/// How long an access token is good.
pub(super) const ACCESS: Duration = Duration::minutes(15);
/// Seconds by which the clocks of two nodes may differ.
const LEEWAY: u64 = 5;
const AUDIENCE: &str = "kontor-api";
/// Tells our access tokens from any other token (RFC 9068).
const TYPE: &str = "at+jwt";

/// What a token says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claims {
    pub iss: String,
    pub aud: String,
    /// The account.
    pub sub: AccountId,
    /// The chain of refresh tokens it came with: it dies with them.
    pub sid: FamilyId,
    /// The account's token version: it dies when the account signs out everywhere.
    pub ver: i32,
    pub jti: String,
    pub iat: i64,
    pub nbf: i64,
    pub exp: i64,
}

/// Signs and checks access tokens. Cheap to clone.
#[derive(Clone)]
pub struct Tokens(Arc<Inner>);

struct Inner {
    signing: EncodingKey,
    verifying: DecodingKey,
    validation: Validation,
    issuer: String,
    /// The first part of every token of ours, for a comparison byte by byte: no `kid`, `jku`, `crit` or other algorithm gets past it.
    head: String,
}

impl Tokens {
    /// With the key in this file, which is made when `may_make` and missing. `issuer` is the service's public address.
    ///
    /// # Errors
    /// In words for the operator.
    pub fn open(path: &Path, may_make: bool, issuer: &str) -> std::result::Result<Self, String> {
        let key = if may_make { signing_key::read_or_make(path) } else { signing_key::read(path) }?;
        ed25519::install();
        let mut validation = Validation::new(Algorithm::EdDSA);
        validation.leeway = LEEWAY;
        validation.validate_nbf = true;
        validation.set_required_spec_claims(&["exp", "nbf", "iss", "aud", "sub"]);
        validation.set_issuer(&[issuer]);
        validation.set_audience(&[AUDIENCE]);
        let signing = EncodingKey::from_ed_der(key.as_bytes());
        let head = encode(&serde_json::Value::Null, &signing)
            .map_err(|error| format!("tokens cannot be signed: {error}"))?;
        let head = head.split('.').next().unwrap_or_default().to_owned();
        Ok(Self(Arc::new(Inner {
            verifying: DecodingKey::from_ed_der(key.verifying_key().as_bytes()),
            signing,
            validation,
            issuer: issuer.to_owned(),
            head,
        })))
    }

    /// A token for this account.
    ///
    /// # Errors
    /// None that is known of.
    pub fn issue(
        &self,
        account: &AccountId,
        family: &FamilyId,
        version: i32,
        now: Instant,
    ) -> Result<String> {
        let claims = Claims {
            iss: self.0.issuer.clone(),
            aud: AUDIENCE.to_owned(),
            sub: account.clone(),
            sid: family.clone(),
            ver: version,
            jti: crate::web::cookies::random_token(),
            iat: now.unix(),
            nbf: now.unix(),
            exp: now.plus(ACCESS).unix(),
        };
        encode(&claims, &self.0.signing).map_err(Error::internal)
    }

    /// What the token says, if it is one of ours and good now.
    ///
    /// # Errors
    /// [`Error::Unauthenticated`] for every other text, without saying why.
    pub fn verify(&self, token: &str) -> Result<Claims> {
        let ours = token.len() <= 2048 && token.split('.').next() == Some(&self.0.head);
        if !ours {
            return Err(Error::Unauthenticated);
        }
        jsonwebtoken::decode::<Claims>(token, &self.0.verifying, &self.0.validation)
            .map(|token| token.claims)
            .map_err(|_| Error::Unauthenticated)
    }
}

fn encode(claims: &impl Serialize, key: &EncodingKey) -> jsonwebtoken::errors::Result<String> {
    let mut header = Header::new(Algorithm::EdDSA);
    header.typ = Some(TYPE.to_owned());
    jsonwebtoken::encode(&header, claims, key)
}
