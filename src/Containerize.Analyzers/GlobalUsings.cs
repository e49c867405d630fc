global using System.Collections.Immutable;
global using Containerize.Analyzers.Engine;
global using Containerize.Detection;
global using Containerize.Model;
global using Microsoft.CodeAnalysis;
global using Microsoft.CodeAnalysis.CSharp;
global using Microsoft.CodeAnalysis.CSharp.Syntax;
