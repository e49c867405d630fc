global using Containerize.Model;
global using Containerize.Testing;
