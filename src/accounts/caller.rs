//! Who is asking. Holding a [`Caller`] proves that somebody is signed in; its seats are read from the database at each request.

use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};

use super::model::{
    AccountId, FamilyId, NetworkId, NetworkRole, OrganisationId, OrganisationRole, SessionId,
};
use super::recognise::recognise;
use crate::error::{Error, Message, Result};

/// A signed-in account with what it may act for.
#[derive(Debug, Clone)]
pub struct Caller {
    pub account_id: AccountId,
    pub name: String,
    pub email: String,
    /// Language of pages and mails, ISO 639-1.
    pub language: String,
    /// IANA name.
    pub time_zone: String,
    /// `auto`, `light` or `dark`.
    pub theme: String,
    pub is_administrator: bool,
    pub organisations: Vec<OrganisationSeat>,
    pub networks: Vec<NetworkSeat>,
    pub via: Via,
}

/// A role in an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganisationSeat {
    pub id: OrganisationId,
    pub name: String,
    pub role: OrganisationRole,
}

/// A role in a network; a person with two roles has two seats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NetworkSeat {
    pub id: NetworkId,
    pub name: String,
    pub role: NetworkRole,
}

/// How the caller proved who it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Via {
    /// A browser's session (pages only).
    Session(SessionId),
    /// An access token (API only), of this chain of refresh tokens.
    Token(FamilyId),
    /// The link of a mail; or nobody asks, and the service acts by the person's rights.
    Mail,
}

impl Caller {
    /// The caller's role in an organisation, if any.
    pub fn role_in(&self, organisation: &OrganisationId) -> Option<OrganisationRole> {
        self.organisations.iter().find(|seat| seat.id == *organisation).map(|seat| seat.role)
    }
    pub fn owns(&self, organisation: &OrganisationId) -> bool {
        self.role_in(organisation) == Some(OrganisationRole::Owner)
    }
    /// Whether the caller has this very role in the network.
    pub fn has_role(&self, network: &NetworkId, role: NetworkRole) -> bool {
        self.networks.iter().any(|seat| seat.id == *network && seat.role == role)
    }
    /// Whether the caller may work with the network's clients: advisers and managers.
    pub fn advises_in(&self, network: &NetworkId) -> bool {
        self.has_role(network, NetworkRole::Adviser) || self.has_role(network, NetworkRole::Manager)
    }
    /// The networks in which the caller may work with clients.
    pub fn advised_networks(&self) -> Vec<NetworkId> {
        let mut ids: Vec<NetworkId> = Vec::new();
        for seat in &self.networks {
            if self.advises_in(&seat.id) && !ids.contains(&seat.id) {
                ids.push(seat.id.clone());
            }
        }
        ids
    }
    /// Whether the caller reads single profiles and opportunities that are for members only. Who is an analyst and nothing else sees
    /// aggregates, and beside them what visitors see.
    pub fn reads_as_member(&self) -> bool {
        let is_analyst = |seat: &NetworkSeat| seat.role == NetworkRole::Analyst;
        self.is_administrator
            || !self.organisations.is_empty()
            || self.networks.is_empty()
            || !self.networks.iter().all(is_analyst)
    }
    /// # Errors
    /// [`Error::Forbidden`] for everybody but administrators.
    pub fn require_administrator(&self) -> Result<()> {
        if self.is_administrator {
            Ok(())
        } else {
            Err(Error::Forbidden(Message::new("error-administrators-only")))
        }
    }
}

impl FromRequest for Caller {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let maybe = MaybeCaller::from_request(request, payload);
        Box::pin(async move { maybe.await?.0.ok_or(Error::Unauthenticated) })
    }
}

/// A caller where visitors are welcome too. On pages a session that has ended is a visitor; in the API a token that is not good is
/// an error, and only a request without any token is a visitor.
#[derive(Debug, Clone)]
pub struct MaybeCaller(pub Option<Caller>);

impl MaybeCaller {
    /// Whether only what visitors may see is shown.
    pub fn reads_as_visitor(&self) -> bool {
        !self.0.as_ref().is_some_and(Caller::reads_as_member)
    }
}

impl FromRequest for MaybeCaller {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self>>>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move { recognise(&request).await.map(Self) })
    }
}
