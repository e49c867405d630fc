using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Containerize.Generation.Rendering;

/// <summary>A template's view of its plan: nothing but the plan, the escaping functions and the other templates, and no way to write a value past them.</summary>
internal sealed class PlanContext : TemplateContext
{
    /// <summary>Makes a context for one rendering.</summary>
    public PlanContext(object plan, ScalarWriter scalars, TemplateInclusion inclusion)
        : base(inclusion.AddTo(scalars.Functions()))
    {
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedIndexerAccess = false;
        EnableRelaxedTargetAccess = false;
        AutoIndent = false;
        NewLine = "\n";
        LoopLimit = 100_000;
        RecursiveLimit = 20;
        LimitToString = 8 * 1024 * 1024;
        OutputLimit = 32 * 1024 * 1024;
        OnStringLimit = ScriptLimitBehavior.Throw;
        OnOutputLimit = ScriptLimitBehavior.Throw;
        RegexTimeOut = TimeSpan.FromSeconds(1);
        var globals = new ScriptObject();
        globals.SetValue("plan", plan, readOnly: true);
        PushGlobal(globals);
    }

    /// <inheritdoc/>
    public override TemplateContext Write(SourceSpan span, object? textAsObject) => textAsObject switch
    {
        null => this,
        Escaped escaped => Write(escaped.Text),
        _ => throw new ScriptRuntimeException(span, "a value is written without an escaping function"),
    };
}
