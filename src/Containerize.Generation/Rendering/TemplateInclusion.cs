using System.Text;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Containerize.Generation.Rendering;

/// <summary>
/// The function <c>include</c>: another template of the set, for the same plan, further to the right. Nothing but a template of the set can be named, and a template that was included includes
/// none, so that inclusion can neither reach a file nor go round in circles.
/// </summary>
/// <param name="templates">The templates.</param>
internal sealed class TemplateInclusion(TemplateSet templates)
{
    private const int FurthestRight = 40;

    private bool _inside;

    /// <summary>The templates that were included, in order.</summary>
    public List<string> Included { get; } = [];

    /// <summary>Adds the function to those that templates use.</summary>
    public ScriptObject AddTo(ScriptObject functions)
    {
        functions.Import("include", new Func<TemplateContext, SourceSpan, string, int, Escaped>(Include));
        return functions;
    }

    private Escaped Include(TemplateContext context, SourceSpan span, string name, int spaces)
    {
        if (!TemplateSet.Names.Contains(name)) throw new ScriptRuntimeException(span, $"there is no template {name} to include");
        if (_inside) throw new ScriptRuntimeException(span, "a template that is included includes another");
        if (spaces is < 0 or > FurthestRight) throw new ScriptRuntimeException(span, $"a template is included from 0 to {FurthestRight} spaces to the right");
        Included.Add(name);
        _inside = true;
        context.PushOutput();
        try
        {
            return new Escaped(Indented(templates.Find(name).Render(context), spaces));
        }
        finally
        {
            context.PopOutput();
            _inside = false;
        }
    }

    // No value spans lines: every escaping function writes one line.
    private static string Indented(string text, int spaces)
    {
        var indented = new StringBuilder();
        foreach (var line in text.AsSpan().TrimEnd('\n').EnumerateLines()) indented.Append(' ', line.IsEmpty ? 0 : spaces).Append(line).Append('\n');
        return indented.ToString();
    }
}
