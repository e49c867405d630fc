namespace Containerize.Analyzers.Tests.State;

public class SignalRRuleTests() : RuleTests("CTZ0126")
{
    [Fact]
    public Task A_hub_without_a_backplane() => Reports(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.[|MapHub|]<Chat>("/chat");
        public class Chat : Microsoft.AspNetCore.SignalR.Hub;
        """);

    [Fact]
    public Task A_backplane() => Guards(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddSignalR().AddStackExchangeRedis("redis");
        builder.Build().MapHub<Chat>("/chat");
        public class Chat : Microsoft.AspNetCore.SignalR.Hub;
        """);
}
