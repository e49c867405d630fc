using Containerize.Model;

namespace Containerize.Detection.Tests.Jobs;

public class ScheduleDetectorTests
{
    [Theory]
    [InlineData("q.AddTrigger(t => t.ForJob(\"cleanup\").WithCronSchedule(\"0 0 3 * * ?\"));", "using Quartz;", "'0 0 3 * * ?'", "cleanup")]
    [InlineData("TriggerBuilder.Create().WithSchedule(CronScheduleBuilder.CronSchedule(configuration[\"Cron\"]!));", "using Quartz;", "config(Cron)", "")]
    [InlineData("RecurringJob.AddOrUpdate<Report>(\"report\", j => j.Run(), Cron.Daily);", "using Hangfire;", "'0 0 * * *'", "Report")]
    [InlineData("RecurringJob.AddOrUpdate(\"report\", () => Run(), Cron.Daily(3, 30));", "using Hangfire;", "'30 3 * * *'", "report")]
    [InlineData("RecurringJob.AddOrUpdate(\"report\", () => Run(), Cron.Hourly());", "using Hangfire;", "'0 * * * *'", "report")]
    [InlineData("RecurringJob.AddOrUpdate(\"report\", () => Run(), \"*/15 * * * *\");", "using Hangfire;", "'*/15 * * * *'", "report")]
    [InlineData("scheduler.Schedule<Report>().Cron(\"0 4 * * *\");", "using Coravel;", "'0 4 * * *'", "Report")]
    [InlineData("var c = CronExpression.Parse(\"0 5 * * *\");", "using Cronos;", "'0 5 * * *'", "")]
    [InlineData("var c = CrontabSchedule.Parse(configuration[\"Cron\"]);", "using NCrontab;", "config(Cron)", "")]
    public void Reports_a_cron_expression(string statements, string usings, string expression, string job)
    {
        var schedule = Detect.InSetup(statements, usings).Only<ScheduleFact>();
        Assert.Equal((expression, job), (Text.Of(schedule.Expression), schedule.Job));
    }

    [Theory]
    [InlineData("0 0 2 * * *", "'0 0 2 * * *'")]
    [InlineData("%Nightly%", "config(Nightly)")]
    public void Reports_a_function_that_a_timer_starts(string written, string expression)
    {
        var schedule = Detect.In($"class C {{ [Function(\"Clean\")] public void Run([TimerTrigger(\"{written}\")] string timer) {{ }} }}").Only<ScheduleFact>();
        Assert.Equal((expression, "Clean"), (Text.Of(schedule.Expression), schedule.Job));
    }

    [Theory]
    [InlineData("cache.AddOrUpdate(\"* * * * *\", 1);", "")]
    [InlineData("cache.AddOrUpdate(\"key\", \"value\");", "using Hangfire;")]
    [InlineData("RecurringJob.AddOrUpdate(\"report\", () => Run(), Cron.Weekly(DayOfWeek.Friday));", "using Hangfire;")]
    [InlineData("var c = DateTime.Parse(\"0 5 * * *\");", "using Cronos;")]
    [InlineData("x.Cron(\"0 4 * * *\");", "")]
    public void Guards_against_what_only_looks_like_one(string statements, string usings) => Assert.Empty(Detect.InSetup(statements, usings).All<ScheduleFact>());
}
