using System.Text.Json;
using Containerize.Model;
using Containerize.Workspace.Caching;

namespace Containerize.Workspace.Tests.Caching;

public class CacheJsonTests
{
    [Fact]
    public void Every_kind_of_fact_and_of_value_can_be_kept()
    {
        var kinds = typeof(Fact).Assembly.GetTypes().Where(t => !t.IsAbstract && (t.IsSubclassOf(typeof(Fact)) || t.IsSubclassOf(typeof(TextValue)))).Select(t => t.Name);
        Assert.Equal(kinds.Order(StringComparer.Ordinal), CacheJson.Kinds.Select(t => t.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_kind_of_fact_comes_back_as_it_was_kept()
    {
        Fact[] facts = [.. CacheJson.Kinds.Where(t => t.IsSubclassOf(typeof(Fact))).Select(t => (Fact)Filled(t, 0)!)];
        ProjectFacts[] kept = [new ProjectFacts("a/A.csproj", facts, (ScopeMentions[])[(ScopeMentions)Filled(typeof(ScopeMentions), 0)!])];
        var back = JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(kept, CacheJson.Facts), CacheJson.Facts);
        Assert.Equal(kept, back);
    }

    // An object with a value of its own in every property, so that none can be forgotten.
    private static object? Filled(Type type, int depth)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return "text " + depth;
        if (type == typeof(int)) return 7 + depth;
        if (type == typeof(bool)) return true;
        if (type.IsEnum) return Enum.GetValues(type).GetValue(1);
        if (type == typeof(TextValue)) return depth > 4 ? new LiteralText("end") : Filled(Kind(depth), depth + 1);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableList<>))
        {
            var items = Array.CreateInstance(type.GenericTypeArguments[0], 1);
            items.SetValue(Filled(type.GenericTypeArguments[0], depth + 1), 0);
            return Activator.CreateInstance(type, items);
        }

        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        var made = constructor.Invoke([.. constructor.GetParameters().Select(p => Filled(p.ParameterType, depth + 1))]);
        foreach (var property in type.GetProperties().Where(p => p.CanWrite && !constructor.GetParameters().Any(a => a.Name == p.Name))) property.SetValue(made, Filled(property.PropertyType, depth + 1));
        return made;
    }

    private static Type Kind(int depth) => CacheJson.Kinds.Where(t => t.IsSubclassOf(typeof(TextValue))).ElementAt(depth % 9);
}
