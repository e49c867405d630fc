using Containerize.Bot.Queue;

namespace Containerize.Bot.Tests.Queue;

/// <summary>The contract of the queue, which every store of it keeps.</summary>
public sealed class JobQueueTests : IDisposable
{
    private static readonly CancellationToken Never = CancellationToken.None;

    private TestQueue _queue = null!;

    [Theory, OnFile, OnPostgres]
    public async Task A_job_is_due_once_the_repository_was_quiet_for_a_while(QueueKind kind)
    {
        Use(kind);
        await _queue.AddAsync(Given.Push());
        Assert.Null(await _queue.TakeAsync(afterSeconds: 9));
        var job = await _queue.TakeAsync(afterSeconds: 1);
        Assert.Equal((1, Given.Push()), (job!.Attempt, job.Event));
        await _queue.Jobs.CompleteAsync(job);
        Assert.Equal(new QueueCounts(0, 0, 0), await _queue.Jobs.CountAsync(Never));
    }

    [Theory, OnFile, OnPostgres]
    public async Task Events_of_one_subject_become_one_job_that_holds_the_last(QueueKind kind)
    {
        Use(kind);
        await _queue.AddAsync(Given.Push() with { Sender = "first" });
        await _queue.AddAsync(Given.Push() with { Sender = "last" });
        Assert.Equal("last", (await _queue.TakeAsync(afterSeconds: 10))!.Event.Sender);
        Assert.Equal(new QueueCounts(0, 1, 0), await _queue.Jobs.CountAsync(Never));
    }

    [Theory, OnFile, OnPostgres]
    public async Task A_repository_that_is_never_quiet_does_not_wait_for_ever(QueueKind kind)
    {
        Use(kind);
        for (var second = 0; second < 60; second += 5)
        {
            await _queue.AddAsync(Given.Push());
            Assert.Null(await _queue.TakeAsync());
            _queue.Advance(TimeSpan.FromSeconds(5));
        }

        Assert.NotNull(await _queue.TakeAsync());
    }

    [Theory, OnFile, OnPostgres]
    public async Task Each_command_is_a_job_of_its_own(QueueKind kind)
    {
        Use(kind);
        var command = Given.Push() with { Kind = PullRequests.BotEventKind.Command, Number = 3 };
        await _queue.AddAsync(command with { Comment = 1 }, command with { Comment = 2 }, command with { Comment = 2 });
        Assert.Equal(2, (await _queue.Jobs.CountAsync(Never)).Waiting);
    }

    [Theory, OnFile, OnPostgres]
    public async Task A_delivery_that_is_known_by_its_id_has_no_effect(QueueKind kind)
    {
        Use(kind);
        Assert.True(await _queue.Jobs.AcceptAsync(new Delivery("one", "this"), [Given.Push()], Never));
        Assert.False(await _queue.Jobs.AcceptAsync(new Delivery("one", "that"), [Given.Push(8)], Never));
    }

    [Theory, OnFile, OnPostgres]
    public async Task A_delivery_that_says_the_same_under_another_id_has_no_effect(QueueKind kind)
    {
        Use(kind);
        Assert.True(await _queue.Jobs.AcceptAsync(new Delivery("one", "this"), [Given.Push()], Never));
        Assert.False(await _queue.Jobs.AcceptAsync(new Delivery("two", "this"), [Given.Push(8)], Never));
        Assert.Equal(1, (await _queue.Jobs.CountAsync(Never)).Waiting);
    }

    [Theory, OnFile, OnPostgres]
    public async Task Deliveries_are_forgotten_after_a_time(QueueKind kind)
    {
        Use(kind);
        await _queue.Jobs.AcceptAsync(new Delivery("one", "this"), [], Never);
        _queue.Advance(JobQueue.Memory + TimeSpan.FromSeconds(1));
        Assert.True(await _queue.Jobs.AcceptAsync(new Delivery("one", "this"), [], Never));
    }

    [Theory, OnFile, OnPostgres]
    public async Task One_job_of_a_repository_runs_at_a_time_and_those_of_others_beside_it(QueueKind kind)
    {
        Use(kind);
        await _queue.AddAsync(Given.Push(), Given.Push(branch: "release"), Given.Push(8));
        var first = await _queue.TakeAsync(afterSeconds: 10);
        var other = await _queue.TakeAsync();
        Assert.Equal((7, 8), (first!.Event.Repository, other!.Event.Repository));
        Assert.Null(await _queue.TakeAsync());
        await _queue.Jobs.CompleteAsync(first);
        Assert.Equal("release", (await _queue.TakeAsync())!.Event.Branch);
    }

    [Theory, OnFile, OnPostgres]
    public async Task An_event_that_comes_while_its_job_runs_is_done_afterwards(QueueKind kind)
    {
        Use(kind);
        await _queue.AddAsync(Given.Push());
        var running = await _queue.TakeAsync(afterSeconds: 10);
        await _queue.AddAsync(Given.Push());
        Assert.Null(await _queue.TakeAsync(afterSeconds: 10));
        await _queue.Jobs.CompleteAsync(running!);
        Assert.NotNull(await _queue.TakeAsync());
    }

    [Theory, OnFile, OnPostgres]
    public async Task A_job_that_fails_waits_longer_each_time_and_is_put_aside_at_last(QueueKind kind)
    {
        Use(kind);
        await _queue.AddAsync(Given.Push());
        foreach (var (wait, dies) in new[] { (10, false), (15, false), (30, true) })
        {
            Assert.Null(await _queue.TakeAsync(afterSeconds: wait - 1));
            var job = await _queue.TakeAsync(afterSeconds: 1);
            Assert.Equal(dies, await _queue.Jobs.FailAsync(job!, "no answer"));
        }

        var dead = Assert.Single(await _queue.Jobs.DeadAsync(Never));
        Assert.Equal((3, "no answer", _queue.Clock.GetUtcNow()), (dead.Attempts, dead.Error, dead.Died));
        Assert.Null(await _queue.TakeAsync(afterSeconds: 100_000));
    }

    [Theory, OnFile, OnPostgres]
    public async Task What_was_put_aside_has_all_its_tries_again_when_it_is_asked_back(QueueKind kind)
    {
        Use(kind);
        await KillAsync(Given.Push(), Given.Push(8));
        var dead = await _queue.Jobs.DeadAsync(Never);
        Assert.Equal(0, await _queue.Jobs.RequeueAsync(dead.Max(d => d.Id) + 1, Never));
        Assert.Equal(1, await _queue.Jobs.RequeueAsync(dead[0].Id, Never));
        Assert.Equal(1, (await _queue.TakeAsync(afterSeconds: 10))!.Attempt);
        Assert.Equal(1, await _queue.Jobs.RequeueAsync(null, Never));
        Assert.Empty(await _queue.Jobs.DeadAsync(Never));
    }

    [Theory, OnFile, OnPostgres]
    public async Task A_new_event_is_worked_on_although_an_older_one_was_put_aside(QueueKind kind)
    {
        Use(kind);
        await KillAsync(Given.Push());
        await _queue.AddAsync(Given.Push());
        Assert.Equal(1, (await _queue.TakeAsync(afterSeconds: 10))!.Attempt);
    }

    [Theory, OnFile, OnPostgres]
    public async Task A_job_that_failed_gives_way_to_a_later_event_of_its_subject(QueueKind kind)
    {
        Use(kind);
        await _queue.AddAsync(Given.Push());
        var running = await _queue.TakeAsync(afterSeconds: 10);
        await _queue.AddAsync(Given.Push() with { Sender = "later" });
        Assert.False(await _queue.Jobs.FailAsync(running!, "no answer"));
        Assert.Equal(new QueueCounts(1, 0, 0), await _queue.Jobs.CountAsync(Never));
        Assert.Equal("later", (await _queue.TakeAsync(afterSeconds: 10))!.Event.Sender);
    }

    [Theory, OnFile, OnPostgres]
    public async Task A_job_that_is_given_back_can_be_taken_at_once_and_the_try_does_not_count(QueueKind kind)
    {
        Use(kind);
        await _queue.AddAsync(Given.Push());
        await _queue.Jobs.GiveBackAsync((await _queue.TakeAsync(afterSeconds: 10))!);
        Assert.Equal(1, (await _queue.TakeAsync())!.Attempt);
    }

    [Theory, OnFile, OnPostgres]
    public async Task A_lease_that_nobody_renews_ends_and_whoever_had_it_can_change_nothing(QueueKind kind)
    {
        Use(kind);
        await _queue.AddAsync(Given.Push());
        var lost = await _queue.TakeAsync(afterSeconds: 10);
        Assert.Null(await _queue.TakeAsync(afterSeconds: 120));
        var again = await _queue.TakeAsync(afterSeconds: 15);
        Assert.Equal(2, again!.Attempt);
        Assert.False(await _queue.Jobs.RenewAsync(lost!, Never));
        Assert.False(await _queue.Jobs.CompleteAsync(lost!));
        await _queue.Jobs.FailAsync(lost!, "late");
        await _queue.Jobs.GiveBackAsync(lost!);
        Assert.Equal(new QueueCounts(0, 1, 0), await _queue.Jobs.CountAsync(Never));
    }

    [Theory, OnFile, OnPostgres]
    public async Task A_lease_that_is_renewed_does_not_end(QueueKind kind)
    {
        Use(kind);
        await _queue.AddAsync(Given.Push());
        var job = await _queue.TakeAsync(afterSeconds: 10);
        _queue.Advance(TimeSpan.FromSeconds(100));
        Assert.True(await _queue.Jobs.RenewAsync(job!, Never));
        Assert.Null(await _queue.TakeAsync(afterSeconds: 100));
        Assert.Equal(new QueueCounts(0, 1, 0), await _queue.Jobs.CountAsync(Never));
    }

    [Theory, OnFile, OnPostgres]
    public async Task What_waits_is_still_there_after_the_file_is_opened_anew(QueueKind kind)
    {
        Use(kind);
        await _queue.AddAsync(Given.Push(), Given.Push(8));
        _queue.Reopen();
        Assert.Equal(2, (await _queue.Jobs.CountAsync(Never)).Waiting);
        Assert.False(await _queue.Jobs.AcceptAsync(Given.Delivery("d0"), [Given.Push(9)], Never));
    }

    [Theory, OnFile, OnPostgres]
    public async Task Workers_know_when_to_look_again(QueueKind kind)
    {
        Use(kind);
        Assert.Null(await _queue.Jobs.NextAsync(Never));
        await _queue.AddAsync(Given.Push());
        Assert.Equal(TimeSpan.FromSeconds(10), await _queue.Jobs.NextAsync(Never));
        await _queue.TakeAsync(afterSeconds: 10);
        Assert.Equal(TimeSpan.FromSeconds(120), await _queue.Jobs.NextAsync(Never));
    }

    [Theory, OnFile, OnPostgres]
    public async Task Jobs_of_repositories_that_were_taken_away_are_dropped_and_no_others(QueueKind kind)
    {
        Use(kind);
        await _queue.AddAsync(Given.Push(), Given.Push(8), Given.Push(9) with { Installation = 2 });
        Assert.Equal(1, await _queue.Jobs.ForgetAsync(1, [8, 9], Never));
        Assert.Equal(1, await _queue.Jobs.ForgetAsync(1, null, Never));
        Assert.Equal(9, (await _queue.TakeAsync(afterSeconds: 10))!.Event.Repository);
    }

    public void Dispose() => _queue.Dispose();

    private void Use(QueueKind kind) => _queue = new TestQueue(kind);

    private async Task KillAsync(params Work.RepositoryEvent[] events)
    {
        await _queue.AddAsync(events);
        for (var i = 0; i < events.Length * TestQueue.Timing.Attempts; i++) await _queue.Jobs.FailAsync((await _queue.TakeAsync(afterSeconds: 1000))!, "no answer");
    }
}
