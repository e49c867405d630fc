global using Containerize.Inference.Tests.Building;
global using Containerize.Model;
