using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Containerize.Workspace.Code;
using Containerize.Workspace.Evaluation;

namespace Containerize.Workspace.Caching;

/// <summary>How cache entries are written: JSON by generated code, with the kinds of facts and values by name.</summary>
[JsonSourceGenerationOptions(IncludeFields = true)]
[JsonSerializable(typeof(ProjectFacts[]))]
[JsonSerializable(typeof(CachedEvaluation))]
[JsonSerializable(typeof(ProjectOutline))]
[JsonSerializable(typeof(KeptFacts))]
[JsonSerializable(typeof(AspireResourceFact))]
[JsonSerializable(typeof(AspireSettingFact))]
[JsonSerializable(typeof(AuthorityFact))]
[JsonSerializable(typeof(ConfigurationFileFact))]
[JsonSerializable(typeof(ConfigurationReadFact))]
[JsonSerializable(typeof(EndpointFact))]
[JsonSerializable(typeof(FeatureFact))]
[JsonSerializable(typeof(FileWriteFact))]
[JsonSerializable(typeof(GrpcClientFact))]
[JsonSerializable(typeof(GrpcServiceFact))]
[JsonSerializable(typeof(HealthCheckFact))]
[JsonSerializable(typeof(HealthEndpointFact))]
[JsonSerializable(typeof(HostFact))]
[JsonSerializable(typeof(HostStopFact))]
[JsonSerializable(typeof(HostedServiceFact))]
[JsonSerializable(typeof(HttpClientFact))]
[JsonSerializable(typeof(InvocationFact))]
[JsonSerializable(typeof(ListenFact))]
[JsonSerializable(typeof(MemberSetFact))]
[JsonSerializable(typeof(MessageFact))]
[JsonSerializable(typeof(MigrationFact))]
[JsonSerializable(typeof(OptionsBindingFact))]
[JsonSerializable(typeof(ProxyFact))]
[JsonSerializable(typeof(ScheduleFact))]
[JsonSerializable(typeof(ServerFact))]
[JsonSerializable(typeof(ServerPartFact))]
[JsonSerializable(typeof(ShutdownTimeoutFact))]
[JsonSerializable(typeof(UnresolvedFact))]
[JsonSerializable(typeof(AlternativeText))]
[JsonSerializable(typeof(ArgumentText))]
[JsonSerializable(typeof(ConfigurationText))]
[JsonSerializable(typeof(EnvironmentText))]
[JsonSerializable(typeof(JoinedText))]
[JsonSerializable(typeof(LiteralText))]
[JsonSerializable(typeof(OptionText))]
[JsonSerializable(typeof(ParameterText))]
[JsonSerializable(typeof(SectionText))]
[JsonSerializable(typeof(UnknownText))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(Fact[]))]
[JsonSerializable(typeof(TextValue[]))]
[JsonSerializable(typeof(ScopeMentions[]))]
[JsonSerializable(typeof(GuardedMention[]))]
[JsonSerializable(typeof(GuardCondition[]))]
[JsonSerializable(typeof(OptionProperty[]))]
[JsonSerializable(typeof(KeyValuePair<string, string>[]))]
internal sealed partial class CacheJson : JsonSerializerContext
{
    private static readonly Type[] FactTypes =
    [
        typeof(AspireResourceFact), typeof(AspireSettingFact), typeof(AuthorityFact), typeof(ConfigurationFileFact), typeof(ConfigurationReadFact), typeof(EndpointFact), typeof(FeatureFact), typeof(FileWriteFact), typeof(GrpcClientFact),
        typeof(GrpcServiceFact), typeof(HealthCheckFact), typeof(HealthEndpointFact), typeof(HostFact), typeof(HostStopFact), typeof(HostedServiceFact), typeof(HttpClientFact),
        typeof(InvocationFact), typeof(ListenFact), typeof(MemberSetFact), typeof(MessageFact), typeof(MigrationFact), typeof(OptionsBindingFact), typeof(ProxyFact), typeof(ScheduleFact), typeof(ServerFact),
        typeof(ServerPartFact), typeof(ShutdownTimeoutFact), typeof(UnresolvedFact),
    ];

    private static readonly Type[] TextTypes =
    [
        typeof(AlternativeText), typeof(ArgumentText), typeof(ConfigurationText), typeof(EnvironmentText), typeof(JoinedText), typeof(LiteralText), typeof(OptionText), typeof(ParameterText), typeof(SectionText),
        typeof(UnknownText),
    ];

    private static readonly JsonSerializerOptions Written = new()
    {
        IncludeFields = true,
        MaxDepth = 256,
        TypeInfoResolver = new CacheJson().WithAddedModifier(Polymorphic),
        IgnoreReadOnlyProperties = true,
        Converters =
        {
            new RuleConverter(), new WordsConverter(), new PairConverter(), new EquatableListConverter<string>(), new EquatableListConverter<Fact>(), new EquatableListConverter<TextValue>(), new EquatableListConverter<ScopeMentions>(),
            new EquatableListConverter<GuardedMention>(), new EquatableListConverter<GuardCondition>(), new EquatableListConverter<OptionProperty>(), new EquatableListConverter<KeyValuePair<string, string>>(),
        },
    };

    /// <summary>The kinds of facts and values that entries may hold.</summary>
    public static IEnumerable<Type> Kinds => FactTypes.Concat(TextTypes);

    /// <summary>Facts of projects.</summary>
    public static JsonTypeInfo<ProjectFacts[]> Facts => (JsonTypeInfo<ProjectFacts[]>)Written.GetTypeInfo(typeof(ProjectFacts[]));

    /// <summary>An evaluation.</summary>
    public static JsonTypeInfo<CachedEvaluation> Evaluation => (JsonTypeInfo<CachedEvaluation>)Written.GetTypeInfo(typeof(CachedEvaluation));

    /// <summary>What the files of a project declare.</summary>
    public static JsonTypeInfo<ProjectOutline> Outline => (JsonTypeInfo<ProjectOutline>)Written.GetTypeInfo(typeof(ProjectOutline));

    /// <summary>What was seen in a project.</summary>
    public static JsonTypeInfo<KeptFacts> Kept => (JsonTypeInfo<KeptFacts>)Written.GetTypeInfo(typeof(KeptFacts));

    private static void Polymorphic(JsonTypeInfo type)
    {
        var kinds = type.Type == typeof(Fact) ? FactTypes : type.Type == typeof(TextValue) ? TextTypes : null;
        if (kinds is null) return;
        type.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "$kind" };
        foreach (var kind in kinds) type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(kind, kind.Name));
    }
}
