namespace Containerize.Workspace.Code;

/// <summary>The values that facts hold.</summary>
internal static class FactValues
{
    /// <summary>The values of a fact, its conditions apart.</summary>
    /// <param name="fact">The fact.</param>
    public static IEnumerable<TextValue?> Of(Fact fact) => fact switch
    {
        AuthorityFact authority => [authority.Address],
        ConfigurationFileFact file => [file.File],
        ConfigurationReadFact read => [read.Key, read.Default],
        EndpointFact endpoint => [endpoint.Pattern],
        FileWriteFact write => [write.Path],
        GrpcClientFact client => [client.Address],
        HealthEndpointFact health => [health.Path],
        HttpClientFact client => [client.Address],
        InvocationFact call => call.Arguments,
        ListenFact listen => [listen.Address],
        MemberSetFact set => [set.Value],
        MessageFact message => [message.Destination],
        OptionsBindingFact binding => [binding.Section, .. binding.Properties.Select(p => p.Default)],
        ProxyFact proxy => [proxy.Section],
        ScheduleFact schedule => [schedule.Expression],
        ServerFact server => [server.Address],
        ServerPartFact part => [part.Value],
        ShutdownTimeoutFact timeout => [timeout.Time],
        _ => [],
    };
}
