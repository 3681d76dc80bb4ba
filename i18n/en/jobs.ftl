# Jobs that take longer than a page waits.

job-kind-client-partners = Best partners for all clients
job-asked = Asked for on { $day }
job-under-way = Under way
job-queued = It waits for its turn.
job-begun = It has begun.
job-running = { $done } of { $total } done.
job-done = All { $total } are done.
job-cancelled =
    { $total ->
        [0] It was stopped before anything was done.
       *[other] It was stopped; { $done } of { $total } are done.
    }
job-failed =
    { $total ->
        [0] It could not be done. Ask for it again; if that does not help, tell those who run this service.
       *[other] It ended too early; { $done } of { $total } are done. Ask for it again; if that does not help, tell those who run this service.
    }
job-stop = Stop and keep what is done
job-stopped = Stopped. What was done until then stays.
job-leave = Leave: it goes on without you
job-stays = You can close this page. You find the job and its result again below “Best partners for all clients”.
job-reload = Show how far it is
job-result = Look at the result
job-back = Back to the clients
error-job-ended = This job has ended already.
error-job-open = Your network has asked for this already, and it is under way. Wait for it, or stop it first.
