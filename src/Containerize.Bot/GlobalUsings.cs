global using Containerize.Model;
