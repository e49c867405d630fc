global using Containerize.Model;
global using Containerize.Testing;
global using Containerize.Testing.GitHub;
