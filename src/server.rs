//! Starts and stops the HTTP server with the limits that our promises rest on.

use std::net::{SocketAddr, TcpListener};
use std::time::Duration;

use actix_web::body::BoxBody;
use actix_web::dev::{ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::middleware::from_fn;
use actix_web::rt::spawn;
use actix_web::rt::task::JoinHandle;
use actix_web::{HttpServer, web};

use crate::app::App;
use crate::matching::follow_in_background;
use crate::messages::Transport;
use crate::routes;
use crate::web::cookies::CookieStyle;
use crate::web::guard::{InFlight, OwnOrigin};
use crate::web::metrics::Metrics;
use crate::web::shell::DemoWorld;
use crate::web::{guard, headers, log, problem};
use crate::{accounts, jobs, messages};

/// Who takes nothing of an answer for this long is let go: actix itself waits for ever.
#[cfg(target_os = "linux")]
const READER_PATIENCE: Duration = Duration::from_secs(20);

/// What carries out each kind of job.
const WORKERS: &[jobs::Worker] = &[crate::suggestions::WORKER];

/// Serves until SIGTERM or SIGINT, then finishes what is under way within ten seconds.
///
/// # Errors
/// When an address cannot be listened on.
pub async fn serve(app: App) -> std::io::Result<()> {
    let listener = listen("--listen", app.config.settings.listen)?;
    let beside = app.config.settings.metrics_listen.map(|address| listen("--metrics-listen", address));
    let beside = beside.transpose()?;
    // Connections inherit it from the listener.
    #[cfg(target_os = "linux")]
    socket2::SockRef::from(&listener).set_tcp_user_timeout(Some(READER_PATIENCE))?;
    let address = listener.local_addr()?;
    let app = app.reached_at(address);
    tracing::info!(%address, public_url = %app.config.public_url, "listening");
    // So that the first search for a sector does not wait for its index.
    std::thread::spawn(crate::codelists::prepare);
    let _following = follow_in_background(app.matcher.clone(), app.db.clone());
    let transport = Transport::of(&app.config).map_err(std::io::Error::other)?;
    let _working = jobs::work_in_background(app.clone(), WORKERS);
    let beside_requests = [
        spawn(crate::profiles::follow_calendar(app.db.clone(), app.config.public_url.clone())),
        spawn(messages::deliver(app.clone(), transport)),
        spawn(crate::exposure::count_nightly(app.clone())),
        spawn(crate::searches::follow_searches(app.clone())),
        spawn(accounts::tidy_hourly(app.clone())),
    ];
    let outcome = answer(app, listener, beside).await;
    beside_requests.iter().for_each(JoinHandle::abort);
    for task in beside_requests {
        // They were told to end. Whoever holds connections to a relay closes them while there is a runtime to do it.
        let _ = task.await;
    }
    outcome
}

/// Takes an address for the service; who cannot have it reads which setting names another.
fn listen(setting: &str, address: SocketAddr) -> std::io::Result<TcpListener> {
    TcpListener::bind(address).map_err(|error| {
        let words = format!("{address} cannot be listened on ({error}): name another address by {setting}");
        std::io::Error::new(error.kind(), words)
    })
}

async fn answer(app: App, listener: TcpListener, beside: Option<TcpListener>) -> std::io::Result<()> {
    let metrics = web::Data::new(Metrics::default());
    let server = http_server(app, metrics.clone(), listener)?;
    match beside {
        Some(listener) => {
            let beside = metrics_server(metrics, listener)?;
            let beside_handle = beside.handle();
            let watch = spawn(beside);
            let outcome = server.await;
            beside_handle.stop(false).await;
            let _ = watch.await;
            outcome
        }
        None => server.await,
    }
}

fn http_server(
    app: App,
    metrics: web::Data<Metrics>,
    listener: TcpListener,
) -> std::io::Result<actix_web::dev::Server> {
    let limits = app.config.settings.limits.clone();
    let shared = Shared::new(app, metrics);
    let workers = std::thread::available_parallelism().map_or(2, usize::from);
    let server = HttpServer::new(move || actix_app(&shared))
        .workers(workers)
        .max_connections((limits.max_connections as usize).div_ceil(workers))
        .client_request_timeout(Duration::from_secs(5))
        .client_disconnect_timeout(Duration::from_secs(2))
        .keep_alive(Duration::from_secs(15))
        .shutdown_timeout(8)
        .listen(listener)?
        .run();
    Ok(server)
}

/// What all workers share.
#[derive(Clone)]
pub struct Shared {
    app: web::Data<App>,
    in_flight: web::Data<InFlight>,
    cookies: web::Data<CookieStyle>,
    origin: web::Data<OwnOrigin>,
    metrics: web::Data<Metrics>,
}

impl Shared {
    pub fn new(app: App, metrics: web::Data<Metrics>) -> Self {
        Self {
            in_flight: web::Data::new(InFlight::new(app.config.settings.limits.max_in_flight as usize)),
            cookies: web::Data::new(app.cookies()),
            origin: web::Data::new(OwnOrigin(app.config.public_url.clone())),
            app: web::Data::new(app),
            metrics,
        }
    }
}

/// The whole service as actix sees it: what the server runs, and what tests call without a port.
pub fn actix_app(
    shared: &Shared,
) -> actix_web::App<
    impl ServiceFactory<
        ServiceRequest,
        Config = (),
        Response = ServiceResponse<BoxBody>,
        Error = actix_web::Error,
        InitError = (),
    > + use<>,
> {
    let demo = shared.app.config.shows_mailbox();
    actix_web::App::new()
        .app_data(shared.app.clone())
        .app_data(shared.in_flight.clone())
        .app_data(shared.cookies.clone())
        .app_data(shared.origin.clone())
        .app_data(shared.metrics.clone())
        .wrap(from_fn(guard::admit))
        .wrap(from_fn(problem::answer_in_words))
        .wrap(from_fn(headers::secure))
        .wrap(from_fn(log::record))
        .wrap(from_fn(guard::end_unread))
        .configure(move |cfg| {
            if demo {
                cfg.app_data(web::Data::new(DemoWorld));
            }
        })
        .configure(routes::configure)
}

fn metrics_server(
    metrics: web::Data<Metrics>,
    listener: TcpListener,
) -> std::io::Result<actix_web::dev::Server> {
    tracing::info!(address = %listener.local_addr()?, "listening for metrics");
    let answer = |metrics: web::Data<Metrics>| async move { metrics.answer() };
    Ok(HttpServer::new(move || {
        actix_web::App::new().app_data(metrics.clone()).route("/metrics", web::get().to(answer))
    })
    .workers(1)
    .disable_signals()
    .listen(listener)?
    .run())
}
