//! [`App`]: what a request may use. Cheap to clone, the one thing to register.

use std::net::SocketAddr;
use std::sync::Arc;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, web};

use crate::accounts::{Passwords, RequestLimits, Tokens};
use crate::config::Config;
use crate::db::Db;
use crate::error::{Error, Result};
use crate::matching::Matcher;
use crate::web::cookies::CookieStyle;

#[derive(Clone)]
pub struct App {
    pub db: Db,
    pub config: Arc<Config>,
    pub matcher: Matcher,
    /// Signs and checks the API's access tokens.
    pub tokens: Tokens,
    /// Hashes passwords, a few at a time.
    pub passwords: Passwords,
    /// How often somebody may ask.
    pub limits: Arc<RequestLimits>,
}

impl App {
    /// Everything a node needs, from checked settings. Opens the database; does not migrate.
    ///
    /// # Errors
    /// In words for the operator.
    pub fn build(config: Config) -> std::result::Result<Self, String> {
        let db = Db::connect(&config.database_url)
            .map_err(|error| format!("the database {:?} does not open: {error}", config.database_url))?;
        let made_here = config.settings.data_dir.join("signing-key.pem");
        let (key, may_make) = match &config.settings.signing_key_file {
            Some(given) => (given.as_path(), false),
            None => (made_here.as_path(), true),
        };
        Ok(Self {
            db,
            matcher: Matcher::default(),
            tokens: Tokens::open(key, may_make, &config.public_url)?,
            passwords: Passwords::new().map_err(|error| error.to_string())?,
            limits: Arc::new(RequestLimits::new(&config.settings.limits)),
            config: Arc::new(config),
        })
    }

    /// The same service once the system has chosen a port for `--listen …:0`: links must name the real one.
    pub fn reached_at(mut self, address: SocketAddr) -> Self {
        if self.config.settings.public_url.is_none() {
            let mut config = Config::clone(&self.config);
            config.public_url = format!("http://{address}");
            self.config = Arc::new(config);
        }
        self
    }

    pub fn cookies(&self) -> CookieStyle {
        CookieStyle { secure: self.config.secure_cookies }
    }

    /// An absolute link, for mails.
    pub fn link(&self, path: &str) -> String {
        format!("{}{path}", self.config.public_url)
    }

    /// Runs heavy computation off the async threads, holding no connection.
    ///
    /// # Errors
    /// Whatever `work` returns; a panic in it is an internal error.
    pub async fn compute<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T> + Send + 'static,
    ) -> Result<T> {
        crate::db::blocking(work).await
    }
}

impl FromRequest for App {
    type Error = Error;
    type Future = std::future::Ready<Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let app = request.app_data::<web::Data<App>>().map(|app| app.get_ref().clone());
        std::future::ready(app.ok_or_else(|| Error::internal("the app was not registered")))
    }
}
