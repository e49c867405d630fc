using System.Reflection;
using Containerize.Model;
using Containerize.Workspace.Code;

namespace Containerize.Workspace.Tests.Code;

public class FactValuesTests
{
    public static TheoryData<Type> Kinds => [.. typeof(Fact).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Fact)) && t.GetConstructors().Single(c => c.GetParameters().Length > 1).GetParameters().Any(p => IsValue(p.ParameterType)))];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_value_of_every_kind_of_fact_is_looked_at(Type kind)
    {
        var constructor = kind.GetConstructors().Single(c => c.GetParameters().Length > 1);
        var given = new List<TextValue>();
        var fact = (Fact)constructor.Invoke([.. constructor.GetParameters().Select(p => Argument(p, given))]);
        Assert.NotEmpty(given);
        Assert.Equal(given, FactValues.Of(fact));
    }

    private static bool IsValue(Type type) => type == typeof(TextValue) || type == typeof(EquatableList<TextValue>) || type == typeof(EquatableList<OptionProperty>);

    private static object? Argument(ParameterInfo parameter, List<TextValue> given)
    {
        if (!IsValue(parameter.ParameterType)) return parameter.ParameterType == typeof(string) ? "" : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null;
        var value = new ParameterText(parameter.Name!, 0, "value");
        given.Add(value);
        return parameter.ParameterType == typeof(TextValue) ? value
            : parameter.ParameterType == typeof(EquatableList<TextValue>) ? new TextValue[] { value }.ToEquatableList()
            : new[] { new OptionProperty("Path", "string", false, value) }.ToEquatableList();
    }
}
