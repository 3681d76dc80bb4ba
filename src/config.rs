//! Every setting: its flag, its variable, its default and its help in one place. Read once, then passed along.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Args;
use lettre::{AsyncSmtpTransport, Tokio1Executor};

use crate::db::DatabaseUrl;

/// Settings shared by all commands.
#[derive(Debug, Clone, Args)]
pub struct Settings {
    /// Address to listen on.
    #[arg(
        long,
        env = "KONTOR_LISTEN",
        default_value = "127.0.0.1:8080",
        global = true,
        help_heading = "Settings"
    )]
    pub listen: SocketAddr,

    /// Address under which people reach the service; every link in a mail uses it [default: http://LISTEN].
    #[arg(long, env = "KONTOR_PUBLIC_URL", global = true, help_heading = "Settings")]
    pub public_url: Option<String>,

    /// sqlite:PATH or postgres://USER@HOST/DATABASE [default: sqlite:DATA_DIR/kontor.db].
    #[arg(long, env = "DATABASE_URL", global = true, help_heading = "Settings", hide_env_values = true)]
    pub database_url: Option<DatabaseUrl>,

    /// Folder for the database, the signing key and, without SMTP, the mail.
    #[arg(
        long,
        env = "KONTOR_DATA_DIR",
        default_value = "./kontor-data",
        global = true,
        help_heading = "Settings"
    )]
    pub data_dir: PathBuf,

    /// Listen here for Prometheus metrics; off by default.
    #[arg(long, env = "KONTOR_METRICS_LISTEN", global = true, help_heading = "Settings")]
    pub metrics_listen: Option<SocketAddr>,

    /// What to log, like info, or kontor=debug,info [default: info; warn with demo].
    #[arg(long, env = "KONTOR_LOG", global = true, help_heading = "Settings")]
    pub log: Option<String>,

    /// Ed25519 key (PKCS#8 PEM) that signs API tokens; made with mode 0600 in the data folder, must be given with PostgreSQL.
    #[arg(long, env = "KONTOR_SIGNING_KEY_FILE", global = true, help_heading = "Settings")]
    pub signing_key_file: Option<PathBuf>,

    /// Allow plain http under a public address that is not this machine. Passwords then travel in the open.
    #[arg(long, env = "KONTOR_INSECURE_COOKIES", global = true, help_heading = "Settings")]
    pub insecure_cookies: bool,

    /// Hour of the day (UTC, 0 to 23) from which on exposure is counted, once a day on one node.
    #[arg(long, env = "KONTOR_EXPOSURE_HOUR", default_value_t = 2, value_parser = clap::value_parser!(u32).range(0..24), global = true, help_heading = "Settings")]
    pub exposure_hour: u32,

    /// Days after which jobs that have ended are forgotten, with their results.
    #[arg(long, env = "KONTOR_JOB_DAYS", default_value_t = 30, global = true, help_heading = "Settings")]
    pub job_days: u32,

    /// Relay for mail: smtps://USER:PASSWORD@HOST, or smtp://USER:PASSWORD@HOST?tls=required for STARTTLS; without it mail is written into DATA_DIR/mail.
    #[arg(long, env = "KONTOR_SMTP_URL", global = true, help_heading = "Mail", hide_env_values = true)]
    pub smtp_url: Option<String>,

    /// Sender of all mail.
    #[arg(
        long,
        env = "KONTOR_MAIL_FROM",
        default_value = "Kontor <kontor@localhost>",
        global = true,
        help_heading = "Mail"
    )]
    pub mail_from: String,

    #[command(flatten)]
    pub limits: Limits,
}

/// How often somebody may ask.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Limits")]
pub struct Limits {
    /// Sign-ins, registrations and mailed links a minute from one address.
    #[arg(long, env = "KONTOR_RATE_SIGN_IN", default_value_t = 30, value_parser = clap::value_parser!(u32).range(1..), global = true)]
    pub rate_sign_in: u32,

    /// Requests a minute from one account, or from one address of visitors.
    #[arg(long, env = "KONTOR_RATE_REQUESTS", default_value_t = 600, value_parser = clap::value_parser!(u32).range(1..), global = true)]
    pub rate_requests: u32,

    /// Pages of lists (search, matches) an hour for one account, or for one address of visitors.
    #[arg(long, env = "KONTOR_RATE_LISTS", default_value_t = 600, value_parser = clap::value_parser!(u32).range(1..), global = true)]
    pub rate_lists: u32,

    /// Address of a reverse proxy whose X-Forwarded-For is believed; may be given several times, or separated by commas.
    #[arg(long, env = "KONTOR_TRUSTED_PROXY", value_delimiter = ',', global = true)]
    pub trusted_proxy: Vec<std::net::IpAddr>,

    /// Connections open at once.
    #[arg(long, env = "KONTOR_MAX_CONNECTIONS", default_value_t = 512, value_parser = clap::value_parser!(u32).range(1..), global = true)]
    pub max_connections: u32,

    /// Requests under way at once; more are answered 503.
    #[arg(long, env = "KONTOR_MAX_IN_FLIGHT", default_value_t = 128, value_parser = clap::value_parser!(u32).range(1..), global = true)]
    pub max_in_flight: u32,
}

/// A setting that cannot be used, and what to do.
#[derive(Debug, thiserror::Error)]
pub enum SettingError {
    #[error("--public-url {0}: give an address like https://kontor.example.org, without a path")]
    PublicUrl(String),
    #[error(
        "--public-url {0} is plain http: passwords and sessions would travel in the open. Put TLS in front and give an https address, or add --insecure-cookies"
    )]
    PlainHttp(String),
    #[error("--signing-key-file must be given with PostgreSQL: all nodes sign with the same key")]
    KeyNeeded,
    #[error("--mail-from {0}: give an address like \"Kontor <kontor@example.org>\"")]
    MailFrom(String),
    #[error("--smtp-url: {0}")]
    Smtp(String),
    #[error(
        "--smtp-url would send its password in the open: write smtps://…, or add ?tls=required where the relay speaks STARTTLS"
    )]
    SmtpPassword,
    #[error("--data-dir {0} cannot be used ({1}): name a folder that is there or can be made")]
    DataDir(PathBuf, std::io::Error),
}

/// The settings after their checks.
#[derive(Debug, Clone)]
pub struct Config {
    pub settings: Settings,
    pub database_url: DatabaseUrl,
    /// Without a slash at the end.
    pub public_url: String,
    /// Cookies are marked `Secure`.
    pub secure_cookies: bool,
    /// A demo world is served: no mail leaves the machine. Set by the command `demo` only.
    pub demo: bool,
}

impl Config {
    /// Whether everybody's mail is a page: in a demo, as long as nobody but this machine reaches it. Links for signing in are in there.
    pub fn shows_mailbox(&self) -> bool {
        let host = self.public_url.split_once("://").map(|(_, host)| host);
        self.demo && host.is_some_and(is_loopback)
    }
}

impl Settings {
    /// Checks what the command line cannot check by itself, and makes the data folder.
    ///
    /// # Errors
    /// The first [`SettingError`].
    pub fn check(self) -> Result<Config, SettingError> {
        let public_url = self.public_url.clone().unwrap_or_else(|| format!("http://{}", self.listen));
        let public_url = public_url.trim_end_matches('/').to_owned();
        let (scheme, host) =
            public_url.split_once("://").ok_or_else(|| SettingError::PublicUrl(public_url.clone()))?;
        if !matches!(scheme, "http" | "https") || host.is_empty() || host.contains(['/', '?', '#', ' ', '@'])
        {
            return Err(SettingError::PublicUrl(public_url));
        }
        let secure_cookies = scheme == "https";
        if !secure_cookies && !self.insecure_cookies && !is_loopback(host) {
            return Err(SettingError::PlainHttp(public_url));
        }
        self.mail_from
            .parse::<lettre::message::Mailbox>()
            .map_err(|_| SettingError::MailFrom(self.mail_from.clone()))?;
        if let Some(url) = &self.smtp_url {
            AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
                .map_err(|error| SettingError::Smtp(error.to_string()))?;
            if tells_password(url) {
                return Err(SettingError::SmtpPassword);
            }
        }
        make_private_folder(&self.data_dir)
            .map_err(|error| SettingError::DataDir(self.data_dir.clone(), error))?;
        let database_url =
            self.database_url.clone().unwrap_or_else(|| DatabaseUrl::Sqlite(self.data_dir.join("kontor.db")));
        if !database_url.is_sqlite() && self.signing_key_file.is_none() {
            return Err(SettingError::KeyNeeded);
        }
        Ok(Config { settings: self, database_url, public_url, secure_cookies, demo: false })
    }
}

/// Whether a relay's address holds a password that a listener on the way could read.
fn tells_password(url: &str) -> bool {
    let Some(rest) = url.strip_prefix("smtp://") else { return false };
    let (address, query) = rest.split_once('?').unwrap_or((rest, ""));
    let host = address.rsplit_once('@').map(|(_, host)| host.trim_end_matches('/'));
    let encrypted = query.split('&').any(|pair| pair == "tls=required");
    host.is_some_and(|host| !is_loopback(host)) && !encrypted
}

fn is_loopback(host: &str) -> bool {
    if let Ok(address) = host.parse::<SocketAddr>() {
        return address.ip().is_loopback();
    }
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name).trim_matches(['[', ']']);
    name == "localhost"
        || name.ends_with(".localhost")
        || name.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

fn make_private_folder(path: &std::path::Path) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    if path.is_dir() {
        return Ok(());
    }
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(path)
}
