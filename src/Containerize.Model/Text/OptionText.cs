namespace Containerize.Model;

/// <summary>A property of an options class; which configuration key feeds it is known from where the class is bound.</summary>
/// <param name="OptionsType">The simple name of the options class.</param>
/// <param name="Property">The property path below it, with <c>:</c> between levels.</param>
public sealed record OptionText(string OptionsType, string Property) : TextValue;
