//! [`AtOrganisation`]: a request about one organisation. What it does there is done with an [`Access`], or not at all.

use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};

use super::access::{Access, access};
use crate::accounts::idempotency::{self, Answer};
use crate::accounts::{self, Caller, OrganisationId};
use crate::app::App;
use crate::clock;
use crate::db::{DbConnection, Instant};
use crate::error::{Error, Result};
use crate::web::i18n::Lang;
use crate::web::shell::Shell;

/// Who asks about which organisation. Whether the caller may is found out by [`read`](Self::read) and [`write`](Self::write).
pub struct AtOrganisation {
    pub app: App,
    pub caller: Caller,
    pub request: HttpRequest,
    /// The `{organisation}` of the address.
    pub id: OrganisationId,
    pub now: Instant,
}

/// Who does something at an organisation, with which right, and when.
#[derive(Debug)]
pub struct Deed<'a> {
    pub caller: &'a Caller,
    pub access: &'a Access,
    pub now: Instant,
}

impl AtOrganisation {
    /// Reads with the caller's access.
    ///
    /// # Errors
    /// [`Error::NotFound`] without any access, and whatever `work` returns.
    pub async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut DbConnection, &Deed<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.app.db.read(self.with_access(work)).await
    }

    /// Writes with the caller's access, in one transaction.
    ///
    /// # Errors
    /// As [`AtOrganisation::read`].
    pub async fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut DbConnection, &Deed<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.app.db.write(self.with_access(work)).await
    }

    /// [`AtOrganisation::write`] for a POST that creates something: sent again with its `Idempotency-Key`, it gets the same answer.
    ///
    /// # Errors
    /// As [`AtOrganisation::read`], and those of [`idempotency::once`].
    pub async fn create(
        &self,
        work: impl FnOnce(&mut DbConnection, &Deed<'_>) -> Result<Answer> + Send + 'static,
    ) -> Result<Answer> {
        idempotency::once(&self.app, &self.request, &self.caller, self.with_access(work)).await
    }

    /// The frame of the answer's page.
    pub fn shell(&self) -> Shell {
        accounts::shell(&self.request, &self.caller)
    }

    /// The language of the answer.
    pub fn lang(&self) -> Lang {
        Lang::of_request(&self.request)
    }

    fn with_access<T, Work>(
        &self,
        work: Work,
    ) -> impl FnOnce(&mut DbConnection) -> Result<T> + Send + 'static + use<T, Work>
    where
        Work: FnOnce(&mut DbConnection, &Deed<'_>) -> Result<T> + Send + 'static,
    {
        let (caller, id, now) = (self.caller.clone(), self.id.clone(), self.now);
        move |conn| {
            let access = access(conn, &caller, &id, now)?;
            work(conn, &Deed { caller: &caller, access: &access, now })
        }
    }
}

impl FromRequest for AtOrganisation {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let app = App::extract(request);
        let caller = Caller::from_request(request, payload);
        let request = request.clone();
        Box::pin(async move {
            let (app, caller) = (app.await?, caller.await?);
            let id = request.match_info().get("organisation").and_then(|id| id.parse().ok());
            Ok(Self { id: id.ok_or(Error::NotFound)?, app, caller, request, now: clock::now() })
        })
    }
}
